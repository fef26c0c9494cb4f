/** Rows with the key React tells them by: what they are called, and which of that name they are, as names may repeat. */
export function withKeys<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly (readonly [key: string, row: Row])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = nameOf(row);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return [`${name} ${times}`, row];
  });
}
