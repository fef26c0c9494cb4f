import type { Merge, MergeValue } from '../../plan/merged-selection.ts';
import { pathTo } from '../path.ts';
import { compositeShape } from '../shape/row.ts';
import { compareTuples } from './compare-values.ts';
import { settle, type MergeField, type Part } from './merge.ts';

type Rows = MergeValue & { readonly kind: 'ROWS' };

interface KeyedRow {
  readonly part: Part;
  readonly index: number;
  readonly row: unknown;
  readonly key: readonly unknown[];
}

/**
 * LIST: the rows of all shards in the declared total order. UNION: one row per key, in the order of the keys; of equal keys that of the first shard.
 * In both, null comes last. `counted`: the rows are what coverage counts.
 */
export function mergeRows(
  { rule, type, coordinate }: Pick<Merge, 'rule' | 'type' | 'coordinate'>,
  value: Rows,
  counted: boolean,
): MergeField {
  const shape = compositeShape(value.selection);
  const nonNull = type.endsWith('!');
  return (parts, run, path) => {
    const given = parts.filter((part) => part.value !== null);
    if (given.length === 0 && parts.length > 0) return settle(null, nonNull, coordinate, run, path);
    const rows = given.flatMap((part) => keyedRows(part, value));
    // Stable: equal keys stay in the order of the shards.
    rows.sort((left, right) => compareTuples(left.key, right.key));
    const kept =
      rule.strategy === 'UNION'
        ? rows.filter(
            (row, index) => index === 0 || compareTuples(row.key, (rows[index - 1] as KeyedRow).key) !== 0,
          )
        : rows;
    if (counted) for (const { run: own } of parts) run.rows.set(own.shard, 0);
    if (counted)
      for (const { part } of kept) run.rows.set(part.run.shard, (run.rows.get(part.run.shard) ?? 0) + 1);
    return kept.map(({ part, index, row }, position) =>
      shape(
        row,
        part.run,
        run.followPaths || part.errors ? pathTo(path, position) : undefined,
        part.errors?.children.get(index),
      ),
    );
  };
}

function keyedRows(part: Part, value: Rows): KeyedRow[] {
  return (part.value as readonly Readonly<Record<string, unknown>>[]).map((row, index) => ({
    part,
    index,
    row,
    key: value.keys.map((key) => row[key.upstreamKey]),
  }));
}
