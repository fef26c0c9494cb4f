/** One thing that happened in a town, and what happened before it. After an older backup has come back, history goes on from an earlier moment. */
export interface Moment {
  readonly cursor: string;
  readonly id: string | null;
  readonly bookKind: string | null;
  readonly before: Moment | null;
}

/** All that ever happened in one town, also what a backup has taken back. The engine knows nothing of it. */
export class TownHistory {
  readonly town: string;
  readonly #moments = new Map<string, Moment>();
  head: Moment;
  /** A gap may be told: something was forgotten, or taken back. */
  mayGap = false;

  constructor(town: string) {
    this.town = town;
    this.head = { cursor: '0.start', id: null, bookKind: null, before: null };
    this.#moments.set(this.head.cursor, this.head);
  }

  happened(cursor: string, id: string, bookKind: string): void {
    this.head = { cursor, id, bookKind, before: this.head };
    this.#moments.set(cursor, this.head);
  }

  takenBack(cursor: string): void {
    this.head = this.at(cursor);
    this.mayGap = true;
  }

  at(cursor: string): Moment {
    const moment = this.#moments.get(cursor);
    if (!moment) throw new Error(`${this.town} has never been at ${cursor}`);
    return moment;
  }

  /** Moments after `from` up to `to` that a client with this filter must see; null where one does not lead to the other. */
  between(from: Moment, to: Moment, kinds: readonly string[] | null): readonly Moment[] | null {
    const found: Moment[] = [];
    for (let moment: Moment | null = to; moment; moment = moment.before) {
      if (moment === from) return found.reverse();
      if (kinds === null || kinds.includes(moment.bookKind ?? '')) found.push(moment);
    }
    return null;
  }
}
