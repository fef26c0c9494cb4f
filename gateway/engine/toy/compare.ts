/** Total order of key values: false before true, numbers by size, texts by code unit, null last. */
function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : 1;
  if (right === null || right === undefined) return -1;
  return (left as number) < (right as number) ? -1 : 1;
}

/** Order of two rows by the named fields, one after the other. */
export function compareBy(fields: readonly string[]) {
  return (left: object, right: object): number => {
    for (const field of fields) {
      const order = compareValues(
        (left as Record<string, unknown>)[field],
        (right as Record<string, unknown>)[field],
      );
      if (order !== 0) return order;
    }
    return 0;
  };
}
