import type { ExecutionResult } from 'graphql';
import { parseVector } from '@verbund/schema';
import { createEngine, type TransportRequest } from '../src/index.ts';
import { ManualClock, settle } from '../src/testing/manual-clock.ts';
import { toyHost } from '../toy/host.ts';
import { LiveTowns } from '../toy/live-towns.ts';
import { rowsOf, type BookRow } from '../toy/rows.ts';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../toy/sample.ts';
import { toyContract } from '../toy/schema.ts';
import { createToyServer } from '../toy/server.ts';
import { protocolOfTowns } from '../toy/towns.ts';
import { toyTransport } from '../toy/transport.ts';

/**
 * Runs a story of a stream: `happenings.txt` says what happens, a line each, and everything that follows from a line comes to rest before the next. Returns its golden
 * files: the plan, what the towns are asked, and what the client hears.
 */
export async function runStreamStory(
  source: string,
  happenings: string,
): Promise<Readonly<Record<string, string>>> {
  const story = new StreamStory(source);
  for (const line of happenings.split('\n').filter((text) => text !== '' && !text.startsWith('#')))
    await story.happen(line);
  return story.golden();
}

class StreamStory {
  readonly #source: string;
  readonly #clock = new ManualClock();
  readonly #towns = new LiveTowns({ towns: SAMPLE_TOWNS, rows: SAMPLE_ROWS });
  readonly #requests: string[] = [];
  readonly #heard: string[] = [];
  readonly #engine;
  #stream: AsyncGenerator<ExecutionResult, void, void> | null = null;
  #cursor: string | null = null;

  constructor(source: string) {
    this.#source = source;
    const servers = new Map(
      SAMPLE_TOWNS.map((town) => [
        town as string,
        createToyServer({ rows: rowsOf(SAMPLE_ROWS, new Set([town])), towns: SAMPLE_TOWNS, town }),
      ]),
    );
    this.#engine = createEngine({
      contract: toyContract,
      shards: SAMPLE_TOWNS.map((name) => ({ name, sdl: toyContract })),
      transport: {
        fetch: (request) => {
          this.#note(request);
          return toyTransport.fetch({ ...request, context: servers });
        },
        subscribe: (request) => {
          this.#note(request);
          return this.#towns.subscribe(request);
        },
      },
      protocol: protocolOfTowns(SAMPLE_TOWNS),
      host: toyHost(SAMPLE_TOWNS),
      clock: this.#clock,
      streams: { backoffMs: 1_000 },
    });
  }

  async happen(line: string): Promise<void> {
    this.#heard.push(`# ${line}`);
    const [verb = '', subject = '', more = ''] = line.split(' ');
    const act = this.#verbs[verb];
    if (!act) throw new Error(`no such verb: ${line}`);
    await act(subject, more);
    await settle();
  }

  golden(): Readonly<Record<string, string>> {
    return {
      'plan.txt': `${this.#engine.explain({ source: this.#source }).trimEnd()}\n`,
      'requests.txt': this.#requests.join(''),
      'heard.txt': `${this.#heard.join('\n')}\n`,
    };
  }

  readonly #verbs: Readonly<Record<string, (subject: string, more: string) => unknown>> = {
    listen: () => this.#listen(),
    leave: () => this.#stream?.return(),
    change: (id, field) => {
      const book = SAMPLE_ROWS.books.find((row) => row.id === id) as BookRow;
      this.#towns
        .journal(id.slice(0, id.indexOf(':')))
        .write({ kind: 'CHANGED', book, changedFields: [field] });
    },
    down: (town) => this.#towns.down(town),
    up: (town) => this.#towns.up(town),
    forget: (town) => this.#towns.journal(town).trim(1),
    restore: (town) => this.#towns.journal(town).restore(1),
    pass: (milliseconds) => this.#clock.pass(Number(milliseconds)),
  };

  async #listen(): Promise<void> {
    const variables = { after: this.#cursor };
    const stream = await this.#engine.subscribe({
      source: this.#source,
      variables,
      context: new Map(),
      audience: 'public',
    });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    this.#stream = stream;
    void this.#hear(stream);
  }

  async #hear(stream: AsyncGenerator<ExecutionResult, void, void>): Promise<void> {
    for await (const result of stream) {
      const event = result.data?.['changes'] as { readonly cursor: string };
      this.#cursor = event.cursor;
      this.#heard.push(JSON.stringify(result, readable));
    }
  }

  #note({ shard, query, variables }: Pick<TransportRequest, 'shard' | 'query' | 'variables'>): void {
    this.#requests.push(`${shard}\n  ${query}\n  ${JSON.stringify(variables)}\n`);
  }
}

/** Cursors of the merged stream are shown as what is in them. */
function readable(key: string, value: unknown): unknown {
  const positions = key === 'cursor' && typeof value === 'string' ? parseVector(value) : null;
  return positions ? [...positions].map(([town, cursor]) => `${town} ${cursor}`).join(', ') : value;
}
