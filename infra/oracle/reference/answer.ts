/** What must be equal of an answer: the fields that were asked, lists without an order in one order, and which errors there are. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Codes, sorted, each once. */
  readonly codes: readonly string[];
}

/** A field that could not be answered. */
export function refused(field: string, code: string): Answer {
  return { data: { [field]: null }, codes: [code] };
}

/** Null where both are equal, else the first place where they are not, and both answers. */
export function difference(expected: Answer, actual: Answer): string | null {
  const place = firstDifference(expected, actual, '');
  if (place === null) return null;
  return `${place}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`;
}

function firstDifference(one: unknown, other: unknown, path: string): string | null {
  if (isTree(one) && isTree(other) && Array.isArray(one) === Array.isArray(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = firstDifference(one[key], other[key], `${path}/${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return one === other ? null : `${path}: expected ${JSON.stringify(one)}, got ${JSON.stringify(other)}`;
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
