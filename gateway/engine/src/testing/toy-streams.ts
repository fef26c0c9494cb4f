import type { ExecutionResult } from 'graphql';
import { toyHost } from '../../toy/host.ts';
import { LiveTowns } from '../../toy/live-towns.ts';
import { plainBook } from '../../toy/plain-row.ts';
import { rowsOf, type BookRow } from '../../toy/rows.ts';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../../toy/sample.ts';
import { toyContract } from '../../toy/schema.ts';
import { createToyServer } from '../../toy/server.ts';
import { protocolOfTowns } from '../../toy/towns.ts';
import { toyTransport } from '../../toy/transport.ts';
import { createEngine } from '../create-engine.ts';
import type { Engine, SubscriptionRequest } from '../engine.ts';
import type { ShardSource } from '../ports/shard-source.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';
import type { TransportRequest } from '../ports/transport.ts';
import { ManualClock, settle } from './manual-clock.ts';

export const CHANGES = /* GraphQL */ `
  subscription Changes($after: String, $filter: BookChangeFilter) {
    changes(after: $after, filter: $filter) { kind town id cursor message }
  }
`;

/** An event as a client of these tests sees it. */
export interface SeenEvent {
  readonly kind: string;
  readonly town: string;
  readonly id: string | null;
  readonly cursor: string;
  readonly message: string | null;
}

export interface ToyStreamsOptions {
  readonly streams?: Partial<StreamSettings>;
  readonly towns?: readonly string[];
  readonly shards?: readonly ShardSource[];
  readonly clock?: ManualClock;
  readonly between?: (town: string, body: unknown) => unknown;
  readonly endless?: boolean;
}

/** The engine over towns that tell what happens. Time passes only when a test says so. */
export interface ToyStreams {
  readonly engine: Engine;
  readonly clock: ManualClock;
  readonly towns: LiveTowns;
  /** Queries sent to follow references. */
  readonly lookups: TransportRequest[];
  readonly reports: unknown[];
  /** Something happens to a book. */
  happen(town: string, key: string, more?: Partial<BookRow>): string;
  /** Begins to listen, and keeps what comes. */
  listen(more?: Partial<SubscriptionRequest>): Promise<Listener>;
}

export function toyStreams(options: ToyStreamsOptions = {}): ToyStreams {
  const names = options.towns ?? SAMPLE_TOWNS;
  const clock = options.clock ?? new ManualClock();
  const { between } = options;
  const towns = new LiveTowns({ towns: names, rows: SAMPLE_ROWS, ...(between ? { between } : {}) });
  const servers = new Map(
    names.map((town) => [
      town,
      createToyServer({ rows: rowsOf(SAMPLE_ROWS, new Set([town])), towns: names, town }),
    ]),
  );
  const lookups: TransportRequest[] = [];
  const reports: unknown[] = [];
  const engine = createEngine({
    contract: toyContract,
    shards: options.shards ?? names.map((name) => ({ name, sdl: toyContract })),
    transport: {
      async fetch(request) {
        lookups.push(request);
        // Slower than the streams, as it is outside: what arrives meanwhile is followed together.
        await new Promise((resolve) => setImmediate(resolve));
        return toyTransport.fetch({ ...request, context: servers });
      },
      subscribe: (request) => towns.subscribe(request),
    },
    protocol: protocolOfTowns(names),
    host: toyHost(names),
    publicCodes: ['TOKEN_EXPIRED'],
    clock,
    report: (error) => void reports.push(error),
    ...(options.streams ? { streams: options.streams } : {}),
  });
  return {
    engine,
    clock,
    towns,
    lookups,
    reports,
    happen: (town, key, more) =>
      towns.journal(town).write({
        kind: 'CHANGED',
        book: plainBook({ id: `${town}:book/${key}`, title: key, ...more }),
        changedFields: ['title'],
      }),
    async listen(more) {
      const stream = await engine.subscribe({
        source: CHANGES,
        context: undefined,
        audience: 'public',
        ...more,
      });
      const listener = new Listener(stream);
      await settle();
      return listener;
    },
  };
}

/** A client that takes everything at once, and remembers. */
export class Listener {
  readonly results: ExecutionResult[] = [];
  readonly refused: ExecutionResult | null;
  readonly stream: AsyncGenerator<ExecutionResult, void, void> | null;
  ended = false;

  constructor(stream: AsyncGenerator<ExecutionResult, void, void> | ExecutionResult) {
    const began = Symbol.asyncIterator in stream;
    this.stream = began ? stream : null;
    this.refused = began ? null : stream;
    if (this.stream) void this.#read(this.stream);
  }

  get events(): SeenEvent[] {
    return this.results.flatMap(({ data }) => (data ? [data['changes'] as SeenEvent] : []));
  }

  /** Events without the heartbeats, as `KIND town id`. */
  get lines(): string[] {
    return this.events
      .filter(({ kind }) => kind !== 'HEARTBEAT')
      .map(({ kind, town, id, message }) =>
        [kind, town, id ?? message?.split(':')[0]].filter((part) => part).join(' '),
      );
  }

  get cursor(): string | undefined {
    return this.events.at(-1)?.cursor;
  }

  async leave(): Promise<void> {
    await this.stream?.return();
    await settle();
  }

  async #read(stream: AsyncGenerator<ExecutionResult, void, void>): Promise<void> {
    for await (const result of stream) this.results.push(result);
    this.ended = true;
  }
}
