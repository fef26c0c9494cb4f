/** The names under argument paths with `@shards`, all of which must hold; null where no path names any. */
export function namedShards(
  paths: readonly (readonly string[])[],
  args: Readonly<Record<string, unknown>>,
): ReadonlySet<string> | null {
  let named: Set<string> | null = null;
  for (const path of paths) {
    const value = valueAt(args, path);
    if (value === null || value === undefined) continue;
    const names: readonly string[] = (Array.isArray(value) ? value : [value])
      .filter((name) => name !== null)
      .map(String);
    named = new Set(named === null ? names : names.filter((name) => named?.has(name)));
  }
  return named;
}

/** The value at a path through input objects; undefined where the path ends early. */
export function valueAt(args: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let value: unknown = args;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
