import type { Merge, MergeValue } from '../../plan/merged-selection.ts';
import { pathTo } from '../path.ts';
import { compareTuples } from './compare-values.ts';
import { PROPAGATED, settle, type MergeField, type Part } from './merge.ts';
import type { MergeObject } from './merge-object.ts';

interface Group {
  readonly key: readonly unknown[];
  readonly parts: Part[];
}

/** GROUP: one object per key tuple, in the order of the tuples, null last; the other fields are merged field by field. */
export function mergeGroup(
  { type, coordinate }: Pick<Merge, 'type' | 'coordinate'>,
  keys: (MergeValue & { readonly kind: 'GROUP' })['keys'],
  mergeObject: MergeObject,
): MergeField {
  const nonNull = type.endsWith('!');
  return (parts, run, path) => {
    const given = parts.filter((part) => part.value !== null);
    if (given.length === 0 && parts.length > 0) return settle(null, nonNull, coordinate, run, path);
    const groups = new Map<string, Group>();
    for (const part of given) {
      for (const [index, row] of (part.value as readonly Readonly<Record<string, unknown>>[]).entries()) {
        const key = keys.map(({ upstreamKey }) => row[upstreamKey]);
        const text = JSON.stringify(key);
        let group = groups.get(text);
        if (!group) groups.set(text, (group = { key, parts: [] }));
        group.parts.push({ run: part.run, value: row, errors: part.errors?.children.get(index) });
      }
    }
    const sorted = [...groups.values()].sort((left, right) => compareTuples(left.key, right.key));
    const merged = sorted.map((group, index) =>
      mergeObject(group.parts, run, pathTo(path, index), group.key),
    );
    return settle(merged.includes(PROPAGATED) ? PROPAGATED : merged, nonNull, coordinate, run, path);
  };
}
