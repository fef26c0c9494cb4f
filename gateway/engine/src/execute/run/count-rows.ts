import type { MergeValue } from '../../plan/merged-selection.ts';

/** Rows in one contribution that no page size bounds. */
export function countRows(merged: MergeValue, value: unknown): number {
  if (merged.kind === 'ROWS' || merged.kind === 'GROUP') return Array.isArray(value) ? value.length : 0;
  if (merged.kind === 'LEAF' || typeof value !== 'object' || value === null) return 0;
  const given = value as Readonly<Record<string, unknown>>;
  return merged.selection.merges.reduce(
    (total, merge) => total + countRows(merge.value, given[merge.upstreamKey]),
    0,
  );
}
