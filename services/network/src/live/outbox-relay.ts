import { OutboxTail, type TailOptions } from './outbox-tail.ts';

interface Held {
  readonly tail: OutboxTail;
  readonly release: () => void;
}

interface OpenTail {
  readonly tail: OutboxTail;
  readonly ready: Promise<void>;
  holders: number;
}

/** Keeps one tail of the outbox open for as long as anybody holds it; a region nobody listens to reads nothing. */
export class OutboxRelay {
  readonly #options: TailOptions;
  #open: OpenTail | null = null;
  readonly #closing = new Set<Promise<void>>();

  constructor(options: TailOptions) {
    this.#options = options;
  }

  /** Rejects where the database cannot be read. */
  async hold(): Promise<Held> {
    const open = this.#open ?? this.#begin();
    open.holders += 1;
    let held = true;
    const release = () => {
      if (!held) return;
      held = false;
      open.holders -= 1;
      if (open.holders === 0) this.#end(open);
    };
    try {
      await open.ready;
      return { tail: open.tail, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Waits until every connection is given back. */
  async stop(): Promise<void> {
    if (this.#open) this.#end(this.#open);
    await Promise.all(this.#closing);
  }

  #begin(): OpenTail {
    const tail = new OutboxTail(this.#options);
    this.#open = { tail, ready: tail.open(), holders: 0 };
    return this.#open;
  }

  #end(open: OpenTail): void {
    if (this.#open === open) this.#open = null;
    const closing = open.tail.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}
