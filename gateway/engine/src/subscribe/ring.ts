import type { ExecutionResult } from 'graphql';

/** One result of a merged stream, and the cursor a client has when it has seen it. */
export interface RingEntry {
  readonly result: ExecutionResult;
  readonly cursor: string;
}

/** The last results of a merged stream, numbered from 0. Clients read here, each from where it stands, and come back here by their cursor. */
export class Ring {
  readonly #size: number;
  #entries: RingEntry[] = [];
  #first = 0;
  /** Cursor → number of the result that follows it; of several, the first. */
  readonly #places = new Map<string, number>();
  #marks: { readonly cursor: string; readonly place: number }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** Number of the oldest result that is kept. */
  get first(): number {
    return this.#first;
  }

  /** Number the next result will have. */
  get end(): number {
    return this.#first + this.#entries.length;
  }

  get(place: number): RingEntry | undefined {
    return this.#entries[place - this.#first];
  }

  push(entry: RingEntry): void {
    this.#entries.push(entry);
    this.mark(entry.cursor);
    // Cutting in pieces keeps the cost of one result small.
    if (this.#entries.length < this.#size * 1.25 + 1) return;
    const surplus = this.#entries.length - this.#size;
    this.#entries = this.#entries.slice(surplus);
    this.#first += surplus;
    const kept = this.#marks.findIndex(({ place }) => place >= this.#first);
    const gone = this.#marks.splice(0, kept < 0 ? this.#marks.length : kept);
    for (const { cursor } of gone) this.#places.delete(cursor);
  }

  /** Whoever has this cursor has seen everything so far. */
  mark(cursor: string): void {
    if (this.#places.has(cursor)) return;
    this.#places.set(cursor, this.end);
    this.#marks.push({ cursor, place: this.end });
  }

  /** Number of the result that follows a cursor; null where that is not known (any more). */
  placeOf(cursor: string): number | null {
    return this.#places.get(cursor) ?? null;
  }
}
