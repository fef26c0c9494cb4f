/**
 * How much may be under way at once over all clients, in values asked for. It bounds the memory of answers that are still coming.
 * A tenth is kept for small operations, so that a crowd of large ones does not keep them out.
 */
export class LoadLimit {
  readonly #most: number;
  #underWay = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** Takes the place of these values; false where there is none. Every `true` must be followed by one `leave` of the same. */
  enter(values: number): boolean {
    const isSmall = values <= this.#most * SMALL_SHARE;
    const most = isSmall ? this.#most : this.#most * (1 - KEPT_SHARE);
    if (this.#underWay > 0 && this.#underWay + values > most) return false;
    this.#underWay += values;
    return true;
  }

  leave(values: number): void {
    this.#underWay -= values;
  }
}

const KEPT_SHARE = 0.1;
const SMALL_SHARE = 0.001;
