import type { KeyField, Merge, MergedSelection, MergeValue } from '../../plan/merged-selection.ts';
import { compareTuples } from '../merge/compare-values.ts';
import { compositeCheck, isObject, leafCheck, type CheckContext } from './row.ts';
import { typedCheck } from './typed.ts';
import { kindOfValue, violation, within, type Check, type Violation } from './violation.ts';

/** Checks one shard's contribution to a merged value. The rows of a connection are read, and checked, by `pageReader`. */
export function mergedCheck(context: CheckContext, merge: Pick<Merge, 'type' | 'value' | 'rule'>): Check {
  const { type, value, rule } = merge;
  switch (value.kind) {
    case 'LEAF':
      return leafCheck(context, type);
    case 'OBJECT':
    case 'CONNECTION':
      return typedCheck(type, objectCheck(context, value.selection, []));
    case 'GROUP':
      return both(
        typedCheck(type, objectCheck(context, value.selection, value.keys)),
        keyCheck(value, 'DISTINCT'),
      );
    case 'ROWS': {
      const rows = typedCheck(type, compositeCheck(context, value.selection));
      return both(rows, keyCheck(value, rule.strategy === 'LIST' ? 'ASCENDING' : 'DISTINCT'));
    }
  }
}

function objectCheck(context: CheckContext, selection: MergedSelection, keys: readonly KeyField[]): Check {
  const fields = [
    ...selection.merges.map((merge) => ({ key: merge.upstreamKey, check: mergedCheck(context, merge) })),
    ...keys.map((key) => ({ key: key.upstreamKey, check: leafCheck(context, key.type) })),
  ];
  return (value, shard) => {
    if (!isObject(value)) return violation(`expected an object, got ${kindOfValue(value)}`);
    for (const { key, check } of fields) {
      const found = check(value[key], shard);
      if (found) return within(key, found);
    }
    return null;
  };
}

function both(first: Check, second: Check): Check {
  return (value, shard) => first(value, shard) ?? second(value, shard);
}

/** A list is in its declared order; a key stands once. */
function keyCheck(
  { keys }: MergeValue & { readonly kind: 'GROUP' | 'ROWS' },
  wanted: 'ASCENDING' | 'DISTINCT',
): Check {
  const tuple = (row: unknown) =>
    keys.map((key) => (row as Readonly<Record<string, unknown>>)[key.upstreamKey]);
  return (value): Violation | null => {
    if (!Array.isArray(value)) return null;
    const tuples = value.map(tuple);
    if (wanted === 'ASCENDING') {
      const wrong = tuples.findIndex(
        (key, index) => index > 0 && compareTuples(tuples[index - 1] ?? [], key) >= 0,
      );
      return wrong < 0
        ? null
        : within(
            wrong,
            violation(`expected rows in strict order of ${keys.map((key) => key.fieldName).join(', ')}`),
          );
    }
    const texts = new Set(tuples.map((key) => JSON.stringify(key)));
    return texts.size === tuples.length
      ? null
      : violation(`expected each ${keys.map((key) => key.fieldName).join(', ')} once`);
  };
}
