import type { ExecutionResult } from 'graphql';

/** Writes one event; a promise where the client is behind, to be waited for. */
export type WriteEvent = (result: ExecutionResult) => Promise<void> | undefined;

/**
 * Carries the events of one subscription to its client. To graphql-ws it looks like a stream without events that ends when the
 * subscription does: the library keeps the protocol, the events go past it, so that one event is put into text once for all who get it.
 * Reads the next event only when the client has taken enough of those before: what a slow client misses is the engine's to tell (GAP).
 */
export class EventPump implements AsyncGenerator<never, undefined, undefined> {
  readonly #events: AsyncGenerator<ExecutionResult>;
  readonly #write: WriteEvent;
  readonly #onEnd: () => void;
  #stopped = false;

  constructor(events: AsyncGenerator<ExecutionResult>, write: WriteEvent, onEnd: () => void) {
    this.#events = events;
    this.#write = write;
    this.#onEnd = onEnd;
  }

  /** Resolves when the subscription has ended. */
  async next(): Promise<IteratorResult<never, undefined>> {
    try {
      while (!this.#stopped) {
        const { value, done } = await this.#events.next();
        // The client may have ended it meanwhile; nothing is written after that.
        if (done || this.#stopped) break;
        await this.#write(value);
      }
    } finally {
      this.#stop();
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<never, undefined>> {
    this.#stop();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<never, undefined>> {
    this.#stop();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop();
  }

  #stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#onEnd();
    // It may wait for an event that never comes; its end is not waited for.
    void this.#events.return(undefined).catch(() => {});
  }
}
