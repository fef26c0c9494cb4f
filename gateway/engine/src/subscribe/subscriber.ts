import type { ExecutionResult } from 'graphql';
import type { Client, ClientStream } from './merged-stream.ts';
import type { RingEntry } from './ring.ts';

type Next = IteratorResult<ExecutionResult, void>;

const DONE: Next = Object.freeze({ done: true, value: undefined });

/** Where a client begins. */
export interface SubscriberStart {
  readonly place: number;
  readonly cursor: string;
  /** Said to this client alone, before anything else. */
  readonly greeting: readonly ExecutionResult[];
}

/**
 * One client of a merged stream: a place in its ring, and nothing else, so that a client costs no memory. Whoever is too far behind gets what is waiting for it, is told
 * to come back (GAP, QUEUE_OVERFLOW), and its stream ends: going on would lose events for a client that does not listen to what it is told.
 */
export class Subscriber implements AsyncGenerator<ExecutionResult, void, void>, Client {
  #stream: ClientStream;
  #place: number;
  #cursor: string;
  /** For this client alone, before anything else. */
  readonly #own: ExecutionResult[];
  readonly #signal: AbortSignal | undefined;
  readonly #leave = () => this.#finish();
  #waiting: ((next: Next) => void)[] = [];
  /** Nothing follows what is its own. */
  #isLast = false;
  #over = false;

  constructor(stream: ClientStream, start: SubscriberStart, signal: AbortSignal | undefined) {
    this.#stream = stream;
    this.#place = start.place;
    this.#cursor = start.cursor;
    this.#own = [...start.greeting];
    this.#signal = signal;
    signal?.addEventListener('abort', this.#leave, { once: true });
  }

  get behind(): number {
    return this.#stream.ahead(this.#place);
  }

  next(): Promise<Next> {
    const value = this.#over ? undefined : this.#take();
    if (value) return Promise.resolve({ done: false, value });
    if (this.#isAtEnd()) this.#finish();
    if (this.#over) return Promise.resolve(DONE);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<Next> {
    this.#finish();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<Next> {
    this.#finish();
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  wake(): void {
    while (this.#waiting.length > 0) {
      const value = this.#take();
      if (value) this.#waiting.shift()?.({ done: false, value });
      else if (this.#isAtEnd()) this.#finish();
      else return;
    }
  }

  overflow(): void {
    // What is waiting for it stays its own, so that it gets on each time it comes back.
    for (let entry = this.#entry(); entry; entry = this.#entry()) this.#own.push(entry.result);
    const message = 'QUEUE_OVERFLOW: too many events at once; come back with this cursor';
    this.#own.push(this.#stream.made({ kind: 'GAP', shard: null, message }, this.#cursor));
    this.#isLast = true;
    this.#stream.leave(this);
  }

  #take(): ExecutionResult | undefined {
    const own = this.#own.shift();
    if (own) return own;
    if (this.#isLast) return undefined;
    const result = this.#entry()?.result;
    if (result) this.#stream.taken(this.#place);
    return result;
  }

  #entry(): RingEntry | undefined {
    ({ stream: this.#stream, place: this.#place } = this.#stream.follow(this.#place));
    const entry = this.#stream.read(this.#place);
    if (!entry) return undefined;
    this.#place++;
    this.#cursor = entry.cursor;
    return entry;
  }

  #isAtEnd(): boolean {
    const { stream, place } = this.#stream.follow(this.#place);
    if (this.#isLast) return this.#own.length === 0;
    return stream.isOver && stream.ahead(place) <= 0;
  }

  #finish(): void {
    if (this.#over) return;
    this.#over = true;
    this.#signal?.removeEventListener('abort', this.#leave);
    this.#stream.leave(this);
    for (const resolve of this.#waiting.splice(0)) resolve(DONE);
  }
}
