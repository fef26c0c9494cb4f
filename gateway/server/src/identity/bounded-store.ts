import { createHash, randomBytes } from 'node:crypto';

interface Kept<Value> {
  readonly value: Value;
  readonly endsAt: number;
}

/**
 * Values by random names that only a browser knows. Names are kept as hashes, so that a dump of this process gives no cookie away.
 * At most `capacity` values; beyond that the oldest goes.
 */
export class BoundedStore<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Keeps the value and answers its name: 256 random bits. */
  add(value: Value, endsAt: Date): string {
    const name = randomBytes(32).toString('base64url');
    this.#kept.set(hashOf(name), { value, endsAt: endsAt.getTime() });
    for (const [key, kept] of this.#kept) {
      // In the order of their coming: what is over stands in front of what is not, unless life times differ.
      if (this.#kept.size <= this.#capacity && kept.endsAt > Date.now()) break;
      this.#kept.delete(key);
    }
    return name;
  }

  get(name: string): Value | undefined {
    const kept = this.#kept.get(hashOf(name));
    return kept && kept.endsAt > Date.now() ? kept.value : undefined;
  }

  /** Removes the value and answers it. */
  take(name: string): Value | undefined {
    const value = this.get(name);
    this.#kept.delete(hashOf(name));
    return value;
  }
}

function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
