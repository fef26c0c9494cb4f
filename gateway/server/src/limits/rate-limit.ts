/** How much of the gateway one client may use over time. The unit is the engine's: values asked for (`extensions.cost.total`). */
export interface RateLimits {
  /** Values a client gets back every second; 0: nobody is limited. */
  readonly perSecond: number;
  /** Values a client that was idle may ask for at once. Must be at least what one operation may cost. */
  readonly burst: number;
  /** Clients remembered at once. Beyond that the one not heard of for longest is forgotten. */
  readonly clients: number;
}

export const RATE_LIMITS: RateLimits = Object.freeze({
  perSecond: 50_000,
  burst: 2_000_000,
  clients: 10_000,
});

interface Bucket {
  values: number;
  at: number;
}

/** A bucket of values per client, refilled over time. Holds nothing of a client that could not be forgotten: a full bucket is the same as none. */
export class RateLimit {
  readonly #limits: RateLimits;
  readonly #now: () => number;
  /** In the order of their last use. */
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: RateLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** Takes the values, or nothing. Answers the seconds after which they would be there; 0 where they were taken. */
  take(client: string, values: number): number {
    const { perSecond } = this.#limits;
    if (perSecond === 0) return 0;
    const bucket = this.#bucketOf(client);
    if (bucket.values < values) return Math.max(1, Math.ceil((values - bucket.values) / perSecond));
    bucket.values -= values;
    return 0;
  }

  #bucketOf(client: string): Bucket {
    const { perSecond, burst, clients } = this.#limits;
    const now = this.#now();
    const known = this.#buckets.get(client);
    const bucket = known ?? { values: burst, at: now };
    bucket.values = Math.min(burst, bucket.values + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    for (const [oldest] of this.#buckets) {
      if (this.#buckets.size <= clients) break;
      this.#buckets.delete(oldest);
    }
    return bucket;
  }
}
