/** Where and how an answer breaks the contract. Made only when it does, so that a sound answer costs nothing here. */
export interface Violation {
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/** Looks at one value of one shard's answer; null where it is sound. */
export type Check = (value: unknown, shard: string) => Violation | null;

export function violation(message: string): Violation {
  return { at: [], message };
}

/** The same violation, seen from one level up. */
export function within(key: string | number, inner: Violation): Violation {
  return { at: [key, ...inner.at], message: inner.message };
}

/** For people: where, what was expected, what came. Values themselves are not shown. */
export function describe({ at, message }: Violation): string {
  return at.length === 0 ? message : `${at.join('.')}: ${message}`;
}

/** Kind of a value, in place of the value. */
export function kindOfValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
