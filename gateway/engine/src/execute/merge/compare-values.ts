/** Total order of key values: false before true, numbers by size, texts by code unit, null last. Values of one key are of one type. */
function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return (left as number) < (right as number) ? -1 : 1;
}

export function compareTuples(left: readonly unknown[], right: readonly unknown[]): number {
  for (let index = 0; index < left.length; index++) {
    const order = compareValues(left[index], right[index]);
    if (order !== 0) return order;
  }
  return 0;
}
