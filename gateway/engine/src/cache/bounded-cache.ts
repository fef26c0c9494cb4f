/**
 * A map of at most `size` entries that weigh at most `weight` together; those unused for longest make room. The newest entry is kept whatever it
 * weighs: it is in use.
 */
export class BoundedCache<V> {
  readonly #entries = new Map<string, { readonly value: V; readonly weight: number }>();
  readonly #size: number;
  readonly #most: number;
  #weight = 0;

  constructor(size: number, weight = Number.POSITIVE_INFINITY) {
    this.#size = size;
    this.#most = weight;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V, weight = 1): void {
    this.#remove(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      const fits = this.#entries.size <= this.#size && this.#weight <= this.#most;
      if (fits || oldest === key) break;
      this.#remove(oldest);
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  #remove(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
