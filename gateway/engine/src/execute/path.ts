import type { ResponsePath } from '../errors.ts';

/** A response path while it grows, innermost key first. */
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

export function pathTo(prev: Path | undefined, key: string | number): Path {
  return { prev, key };
}

/** The path outermost key first, as a response carries it. */
export function pathKeys(path: Path | undefined): ResponsePath {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}
