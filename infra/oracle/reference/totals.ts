import type { View } from './view.ts';
import { keeperOf } from '../world/world.ts';

/** Regions that are asked for rows: those the filter names, and of ids that are known those that keep one. */
export function askedForRows(
  view: View,
  region: readonly string[] | undefined,
  own: Iterable<string> | null = null,
): readonly string[] {
  const keepers = own === null ? null : new Set([...own].map(keeperOf));
  return view.asked.filter(
    (code) => (region?.includes(code) ?? true) && (keepers === null || keepers.has(code)),
  );
}

/** Nobody of those who were asked has answered. */
export function nobodyAnswers(view: View, asked: readonly string[]): boolean {
  return asked.length > 0 && asked.every((code) => !view.hears(code, 'ROWS'));
}

/** Who is missing: in the search for members, or among those who were asked for rows. Who is asked for the form of an empty answer alone is not. */
export function missingOf(view: View, asked: readonly string[]): readonly string[] {
  const rows = view.missing('ROWS').filter((code) => asked.includes(code));
  return [...new Set([...view.missing('EDGES'), ...rows])].toSorted();
}

/** What an answer says of who is in it. */
export function bounds(missing: readonly string[]) {
  return { relation: missing.length === 0 ? 'EXACT' : 'AT_LEAST', coverage: coverageOf(missing) };
}

export function coverageOf(missing: readonly string[]) {
  return { complete: missing.length === 0, missing };
}
