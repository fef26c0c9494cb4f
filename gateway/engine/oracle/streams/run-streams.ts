import { LiveTowns } from '../../toy/live-towns.ts';
import { plainBook } from '../../toy/plain-row.ts';
import { toyContract } from '../../toy/schema.ts';
import { protocolOfTowns } from '../../toy/towns.ts';
import { toyHost } from '../../toy/host.ts';
import { createEngine as soundEngine, type Engine } from '../../src/index.ts';
import { ManualClock, settle } from '../../src/testing/manual-clock.ts';
import { drawFrom, type Draw } from '../draw.ts';
import { CheckingClient } from './checking-client.ts';
import { TownHistory } from './town-history.ts';

const TOWNS = ['ahm', 'bex', 'cor', 'dun', 'eck'];
const LIVE = /* GraphQL */ `
  subscription Live($after: String, $filter: BookChangeFilter) {
    changes(after: $after, filter: $filter) { kind town id cursor message book { home { branch { name } } } }
  }
`;
const HOME = { id: 'ahm:branch/far', label: 'Far' };
const NO_ROWS = { books: [], branches: [], loans: [], genres: [] };
const STREAMS = {
  ringSize: 24,
  queueSize: 12,
  burstSize: 4,
  backoffMs: 500,
  backoffMaxMs: 4_000,
  graceMs: 3_000,
  stallMs: 2_000,
};

export interface StreamsOptions {
  readonly seed: number;
  readonly steps: number;
  readonly createEngine?: typeof soundEngine;
}

export interface StreamsReport {
  readonly seen: number;
  readonly gaps: number;
  /** Clients that came back. */
  readonly resumed: number;
  /** What went wrong, and the last things that happened before it; null: nothing. */
  readonly failure: string | null;
}

/**
 * Some towns, some clients, and everything that can go wrong: lines that are cut, towns that go and come, forget, or come back from an older backup, clients that leave, sleep
 * and come back, gateways that are killed, sets of shards that change. Each client checks what it is told against what has happened.
 */
export async function runStreams({
  seed,
  steps,
  createEngine = soundEngine,
}: StreamsOptions): Promise<StreamsReport> {
  const run = new StreamsRun(drawFrom(seed), createEngine);
  let failure: string | null = null;
  try {
    for (let step = 0; step < steps; step++) await run.step();
    await run.finish();
  } catch (error) {
    failure = `VERBUND_SEED=${seed}\n${run.log.slice(-25).join('\n')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  await run.stop();
  const clients = run.clients;
  return {
    seen: clients.reduce((sum, client) => sum + client.seen, 0),
    gaps: clients.reduce((sum, client) => sum + client.gaps, 0),
    resumed: run.resumed,
    failure,
  };
}

class StreamsRun {
  readonly clients: CheckingClient[] = [];
  readonly log: string[] = [];
  resumed = 0;
  readonly #draw: Draw;
  readonly #createEngine: typeof soundEngine;
  readonly #clock: ManualClock;
  readonly #live = new LiveTowns({ towns: TOWNS, rows: NO_ROWS });
  readonly #histories = new Map(TOWNS.map((town) => [town, new TownHistory(town)]));
  readonly #reports: unknown[] = [];
  #engine: Engine;
  #next = 0;

  constructor(draw: Draw, createEngine: typeof soundEngine) {
    this.#draw = draw;
    this.#createEngine = createEngine;
    this.#clock = new ManualClock(() => draw.below(1_000) / 1_000);
    this.#engine = this.#open();
  }

  /** One thing happens; then a little of what follows from it, so that much is under way at the same time. */
  async step(): Promise<void> {
    const [, act] = this.#draw.pick(this.#acts());
    await act();
    for (let turn = this.#draw.below(6); turn > 0; turn--)
      await new Promise((resolve) => setImmediate(resolve));
    if (this.#reports.length > 0) throw this.#reports[0];
  }

  /** Everything becomes whole, everybody comes back and reads to the end. */
  async finish(): Promise<void> {
    this.log.push('finish');
    for (const town of TOWNS) this.#live.up(town);
    for (let round = 0, quiet = 0; quiet < 6 && round < 200; round++) {
      const before = this.#seen;
      await this.#clock.pass(1_500);
      for (const town of TOWNS) this.#live.journal(town).beat();
      for (const client of this.clients) {
        if (!client.isConnected) await this.#connect(client);
        await settle();
        await client.take(400);
      }
      quiet = this.#seen === before ? quiet + 1 : 0;
    }
    for (const client of this.clients) client.checkComplete();
  }

  /** Events, heartbeats aside. */
  get #seen(): number {
    return this.clients.reduce((sum, client) => sum + client.seen, 0);
  }

  async stop(): Promise<void> {
    for (const client of this.clients) await client.leave();
    for (const town of TOWNS) this.#live.cut(town);
  }

  #acts(): readonly (readonly [name: string, act: () => void | Promise<void>])[] {
    const draw = this.#draw;
    const town = draw.pick(TOWNS);
    const client = this.clients.length === 0 ? null : draw.pick(this.clients);
    const often = <T>(times: number, act: T): T[] => Array.from({ length: times }, () => act);
    const say = (text: string) => void this.log.push(text);
    return [
      ...often(14, ['write', () => this.#write(town, 1 + draw.below(4))] as const),
      ...often(8, ['take', () => client?.take(1 + draw.below(20))] as const),
      ...often(3, ['connect', () => this.#arrive(client)] as const),
      ...often(2, ['leave', () => (say(`leave ${client?.options.name}`), client?.leave())] as const),
      ...often(2, ['cut', () => (say(`cut ${town}`), this.#live.cut(town))] as const),
      ['refuse', () => (say(`refuse ${town}`), this.#live.refuse(town))] as const,
      ['down', () => (say(`down ${town}`), this.#live.down(town))] as const,
      ...often(2, ['up', () => (say(`up ${town}`), this.#live.up(town))] as const),
      ['beat', () => this.#live.journal(town).beat()] as const,
      ...often(4, [
        'pass',
        () => (say('pass'), this.#clock.pass(draw.pick([100, 700, 3_000, 9_000]))),
      ] as const),
      ...often(draw.chance(30) ? 1 : 0, ['forget', () => this.#forget(town)] as const),
      ...often(draw.chance(30) ? 1 : 0, ['restore', () => this.#restore(town)] as const),
      ...often(draw.chance(30) ? 1 : 0, ['kill', () => this.#kill()] as const),
      ['reload', () => (say('reload'), void this.#engine.setShards(shards()))] as const,
    ];
  }

  #open(): Engine {
    return this.#createEngine({
      contract: toyContract,
      shards: shards(),
      transport: {
        // Slow, so that much happens while references are followed.
        fetch: async () => {
          await new Promise((resolve) => setImmediate(resolve));
          return { ok: false, failure: 'UNREACHABLE', message: 'not here', durationMs: 0 };
        },
        subscribe: (request) => this.#live.subscribe(request),
      },
      protocol: protocolOfTowns(TOWNS),
      host: toyHost(TOWNS),
      clock: this.#clock,
      streams: STREAMS,
      report: (error) => void this.#reports.push(error),
    });
  }

  #write(town: string, count: number): void {
    for (let index = 0; index < count; index++) {
      const kind = this.#draw.pick(['NOVEL', 'ATLAS'] as const);
      const id = `${town}:book/n${this.#next++}`;
      const book = plainBook({ id, title: id, kind, home: HOME });
      const cursor = this.#live.journal(town).write({ kind: 'CHANGED', book, changedFields: [] });
      this.#histories.get(town)?.happened(cursor, id, kind);
      this.log.push(`write ${id} ${kind} ${cursor}`);
    }
  }

  async #arrive(known: CheckingClient | null): Promise<void> {
    const draw = this.#draw;
    if (known && !known.isConnected) return this.#connect(known);
    if (this.clients.length >= 8) return;
    const client = new CheckingClient({
      name: `client ${this.clients.length}`,
      audience: draw.chance(75) ? 'public' : null,
      kinds: draw.chance(60) ? null : ['NOVEL'],
      histories: this.#histories,
    });
    this.clients.push(client);
    await this.#connect(client);
  }

  async #connect(client: CheckingClient): Promise<void> {
    const { audience, kinds, name } = client.options;
    this.log.push(`connect ${name} ${client.cursor ?? 'anew'}`);
    const variables = { after: client.cursor, filter: kinds && { kind: kinds } };
    const stream = await this.#engine.subscribe({ source: LIVE, variables, context: undefined, audience });
    if (!(Symbol.asyncIterator in stream)) throw new Error(`refused: ${JSON.stringify(stream)}`);
    if (client.cursor !== null) this.resumed++;
    client.connect(stream);
  }

  #forget(town: string): void {
    const history = this.#histories.get(town);
    if (history) history.mayGap = true;
    this.log.push(`forget ${town}`);
    this.#live.journal(town).trim(1 + this.#draw.below(4));
  }

  /** The town is down while it happens. */
  #restore(town: string): void {
    this.#live.cut(town);
    const journal = this.#live.journal(town);
    journal.restore(this.#draw.below(3));
    this.#histories.get(town)?.takenBack(journal.head);
    this.log.push(`restore ${town} to ${journal.head}`);
  }

  /** The gateway is gone, with all it knew. */
  async #kill(): Promise<void> {
    this.log.push('kill');
    const left = this.clients.filter((client) => client.isConnected);
    // The old process would end by itself; here its streams have to be told.
    await Promise.all(left.map((client) => client.leave()));
    this.#engine = this.#open();
  }
}

function shards() {
  return TOWNS.map((name) => ({ name, sdl: toyContract }));
}
