import type { Merge } from '../../plan/merged-selection.ts';
import type { Part } from './merge.ts';

export type TruthRelation = 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'UNKNOWN';

/**
 * How values merged this way relate to the truth when a shard is missing (promise 4). Null: a missing shard does not touch them.
 * A sum of values none of which is negative is taken for a count: what is missing can only add to it.
 */
export function relationOfMissing(merge: Merge, parts: readonly Part[]): TruthRelation | null {
  const { rule, value, upstreamKey } = merge;
  if (rule.missing === 'NULL') return null;
  const values = parts.map(
    (part) => (part.value as Readonly<Record<string, unknown>> | null)?.[upstreamKey] ?? null,
  );
  switch (rule.strategy) {
    case 'SUM':
      return values.every((one) => one === null || (one as number) >= 0) ? 'AT_LEAST' : 'UNKNOWN';
    case 'MIN':
      return 'AT_MOST';
    case 'MAX':
    case 'LIST':
    case 'UNION':
      return 'AT_LEAST';
    case 'SAME':
    case 'STREAM':
      return null;
    case 'OBJECT':
    case 'CONNECTION':
      return combine(members(value, wrap(parts, values)));
    case 'GROUP': {
      // Whole groups may be missing too, so that the list itself is at least this.
      const rows = parts.flatMap((part, index) =>
        wrap([part], (values[index] as readonly unknown[] | null) ?? []),
      );
      return combine(['AT_LEAST', ...members(value, rows)]);
    }
  }
}

function wrap(parts: readonly Part[], values: readonly unknown[]): Part[] {
  const [first] = parts;
  return first ? values.map((value) => ({ run: first.run, value, errors: undefined })) : [];
}

function members(value: Merge['value'], parts: readonly Part[]): (TruthRelation | null)[] {
  return 'selection' in value && 'merges' in value.selection
    ? value.selection.merges.map((merge) => relationOfMissing(merge, parts))
    : [];
}

/** Several values together are what all of them are. */
export function combine(relations: readonly (TruthRelation | null)[]): TruthRelation | null {
  const known = new Set(relations.filter((relation) => relation !== null));
  const [only = null] = known;
  return known.size <= 1 ? only : 'UNKNOWN';
}
