import type { Merge } from '../../plan/merged-selection.ts';
import { extreme } from './extreme.ts';
import { settle, type MergeField } from './merge.ts';
import { same } from './same.ts';
import { sum } from './sum.ts';

/** Merges single values: SUM, MIN, MAX, SAME. */
export function mergeLeaf({
  rule,
  type,
  coordinate,
}: Pick<Merge, 'rule' | 'type' | 'coordinate'>): MergeField {
  const nonNull = type.endsWith('!');
  return (parts, run, path) => {
    if (rule.missing === 'NULL' && run.missing.length > 0)
      return settle(null, nonNull, coordinate, run, path);
    const values = parts.map((part) => part.value);
    const merged =
      rule.strategy === 'SAME'
        ? same(values)
        : rule.strategy === 'SUM'
          ? sum(values, rule, nonNull)
          : extreme(values, rule);
    return settle(merged, nonNull, coordinate, run, path);
  };
}
