import DataLoader from 'dataloader';

/** Loads rows by a key that each of them has alone: the row, or null where there is none the viewer may see. */
export function oneByKey<Row>(
  load: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map<string, Row>();
    for (const row of await load(keys)) rows.set(keyOf(row), row);
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads rows by a key that several may share: a list, in the order in which they came; empty where there is none. */
export function manyByKey<Row>(
  load: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const rows = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await load(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/** The rows of several keys, in the order of the keys; what is not there, or may not be seen, is left out. */
export async function loadAll<Row>(
  loader: DataLoader<string, Row | null>,
  keys: readonly string[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => loader.load(key)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
