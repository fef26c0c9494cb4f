/**
 * May this text be stored and compared everywhere? NUL bytes are refused by PostgreSQL, lone surrogates
 * are no Unicode and change their bytes on the way.
 */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Path to the first text that is not clean in a JSON value, names of members included; null where all is clean. */
export function uncleanPath(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isCleanText(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return firstUnclean(value.entries(), path);
  return firstUnclean(Object.entries(value), path);
}

function firstUnclean(entries: Iterable<[string | number, unknown]>, path: string): string | null {
  for (const [name, inner] of entries) {
    if (typeof name === 'string' && !isCleanText(name)) return path;
    const found = uncleanPath(inner, `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}
