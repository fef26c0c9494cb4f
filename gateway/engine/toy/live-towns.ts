import { once } from 'node:events';
import { parse, subscribe, type ExecutionResult } from 'graphql';
import type { TransportEvent, TransportSubscription } from '../src/ports/transport.ts';
import { Database } from './database.ts';
import { Journal } from './journal.ts';
import { rowsOf, type Rows } from './rows.ts';
import { toySchema } from './schema.ts';

export interface LiveTownsOptions {
  readonly towns: readonly string[];
  /** Rows behind the references of events. */
  readonly rows: Rows;
  /** Changes what a town sends: the parsed body goes in, what is to be received comes out. */
  readonly between?: (town: string, body: unknown) => unknown;
}

/** The streams of towns in memory: real GraphQL over real generators, with a way to cut them. Every event goes through JSON text, as it would over the wire. */
export class LiveTowns {
  readonly #options: LiveTownsOptions;
  readonly #journals = new Map<string, Journal>();
  readonly #down = new Set<string>();
  readonly #silent = new Set<string>();
  readonly #connections = new Map<AbortController, string>();
  readonly #expired = new Set<AbortController>();
  /** Every subscription sent so far. */
  readonly requests: TransportSubscription[] = [];

  constructor(options: LiveTownsOptions) {
    this.#options = options;
    for (const town of options.towns) this.#journals.set(town, new Journal(town));
  }

  journal(town: string): Journal {
    const journal = this.#journals.get(town);
    if (!journal) throw new Error(`no town ${town}`);
    return journal;
  }

  /** Open subscriptions of a town. */
  openTo(town: string): number {
    return [...this.#connections.values()].filter((name) => name === town).length;
  }

  /** All connections to a town break. */
  cut(town: string): void {
    for (const [connection, name] of this.#connections) if (name === town) connection.abort();
  }

  /** What connections to a town were let in with has run out. */
  expire(town: string): void {
    for (const [connection, name] of this.#connections) if (name === town) this.#expired.add(connection);
    this.cut(town);
  }

  /** A town takes no new connection until it is `up` again. */
  refuse(town: string): void {
    this.#down.add(town);
  }

  /** A town takes new connections and says nothing, until it is `up` again. */
  hush(town: string): void {
    this.#silent.add(town);
  }

  /** A town goes, and does not answer until it is `up` again. */
  down(town: string): void {
    this.refuse(town);
    this.cut(town);
  }

  up(town: string): void {
    this.#down.delete(town);
    this.#silent.delete(town);
  }

  /** For `Transport.subscribe`. */
  async *subscribe<Context>(
    request: TransportSubscription<Context>,
  ): AsyncGenerator<TransportEvent, void, void> {
    this.requests.push(request);
    const { shard, signal } = request;
    const connection = new AbortController();
    const leave = () => connection.abort();
    signal.addEventListener('abort', leave, { once: true });
    this.#connections.set(connection, shard);
    try {
      if (this.#silent.has(shard) && !connection.signal.aborted) await once(connection.signal, 'abort');
      else if (!this.#down.has(shard) && !signal.aborted) yield* this.#listen(request, connection.signal);
      const again = this.#expired.delete(connection);
      if (!signal.aborted) yield { ok: false, failure: 'UNREACHABLE', message: 'the line was cut', again };
    } finally {
      signal.removeEventListener('abort', leave);
      this.#connections.delete(connection);
    }
  }

  async *#listen<Context>(
    { shard, query, variables }: TransportSubscription<Context>,
    signal: AbortSignal,
  ): AsyncGenerator<TransportEvent, void, void> {
    const { towns, rows, between } = this.#options;
    const journal = this.journal(shard);
    const stream = await subscribe({
      schema: toySchema,
      document: parse(query),
      variableValues: JSON.parse(JSON.stringify(variables)) as Record<string, unknown>,
      contextValue: new Database({ rows: rowsOf(rows, new Set([shard])), towns, town: shard }),
      subscribeFieldResolver: (_source: unknown, args: ChangeArguments) => {
        const events = journal.read({ after: args.after ?? null, kinds: args.filter?.kind ?? null, signal });
        return opened(events);
      },
    });
    const received = (result: ExecutionResult): TransportEvent => {
      const body = JSON.parse(JSON.stringify(result)) as unknown;
      return { ok: true, body: between ? between(shard, body) : body };
    };
    if (!(Symbol.asyncIterator in stream)) return yield received(stream);
    for await (const result of stream) {
      if (signal.aborted) return;
      yield received(result);
    }
  }
}

interface ChangeArguments {
  readonly after?: string | null;
  readonly filter?: { readonly kind?: readonly string[] | null } | null;
}

/** A generator says only when it is read that it cannot begin; GraphQL wants to know before. */
async function opened<T>(
  events: AsyncGenerator<T, void, void>,
): Promise<AsyncGenerator<unknown, void, void>> {
  const first = await events.next();
  return (async function* stream() {
    try {
      if (first.done) return;
      yield { changes: first.value };
      for await (const event of events) yield { changes: event };
    } finally {
      await events.return();
    }
  })();
}
