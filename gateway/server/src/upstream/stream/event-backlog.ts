/** Told when events begin to pile up, and when they are read again. */
export interface BacklogListener {
  readonly full: () => void;
  readonly drained: () => void;
  /** Nobody reads any more. */
  readonly closed: () => void;
}

/**
 * Events between a socket, which pushes, and a reader, who pulls. It drops nothing: above `limit` it asks the socket to wait, and goes on at
 * half of it. For one reader.
 */
export class EventBacklog<Item> implements AsyncIterableIterator<Item> {
  readonly #limit: number;
  #listener: BacklogListener | null = null;
  #settled: (() => void) | null = null;
  #items: Item[] = [];
  #read = 0;
  #reader: ((result: IteratorResult<Item, undefined>) => void) | null = null;
  #full = false;
  #ended = false;
  #closed = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get closed(): boolean {
    return this.#closed || this.#ended;
  }

  get waiting(): number {
    return this.#items.length - this.#read;
  }

  listen(listener: BacklogListener): void {
    this.#listener = listener;
    if (this.#closed) listener.closed();
  }

  /** Called once, when nothing can be pushed any more. */
  onSettled(settled: () => void): void {
    this.#settled = settled;
  }

  push(item: Item): void {
    if (this.#ended || this.#closed) return;
    const reader = this.#reader;
    if (reader) {
      this.#reader = null;
      reader({ value: item, done: false });
      return;
    }
    this.#items.push(item);
    if (!this.#full && this.waiting >= this.#limit) {
      this.#full = true;
      this.#listener?.full();
    }
  }

  /** What waits is still read, then this one if there is one, then nothing. */
  end(last?: Item): void {
    if (this.#ended || this.#closed) return;
    if (last !== undefined) this.push(last);
    this.#ended = true;
    this.#settle();
    this.#reader?.({ value: undefined, done: true });
    this.#reader = null;
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.waiting > 0) return Promise.resolve({ value: this.#take(), done: false });
    if (this.closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.#reader = resolve;
    });
  }

  return(): Promise<IteratorResult<Item, undefined>> {
    this.close();
    return Promise.resolve({ value: undefined, done: true });
  }

  /** The reader goes: what waits is thrown away. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#settle();
    this.#items = [];
    this.#read = 0;
    this.#reader?.({ value: undefined, done: true });
    this.#reader = null;
    this.#listener?.closed();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #settle(): void {
    this.#settled?.();
    this.#settled = null;
  }

  #take(): Item {
    const item = this.#items[this.#read] as Item;
    this.#read += 1;
    if (this.#read === this.#items.length || this.#read > this.#limit) {
      this.#items = this.#items.slice(this.#read);
      this.#read = 0;
    }
    if (this.#full && this.waiting <= this.#limit / 2) {
      this.#full = false;
      this.#listener?.drained();
    }
    return item;
  }
}
