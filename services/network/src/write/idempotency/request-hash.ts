import { createHash } from 'node:crypto';

/** Hash of what was asked for: equal for equal arguments in any order, apart from the key itself. */
export function requestHash(fieldName: string, args: Readonly<Record<string, unknown>>): string {
  const { idempotencyKey: _key, ...rest } = args;
  return createHash('sha256')
    .update(JSON.stringify([fieldName, sorted(rest)]))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
