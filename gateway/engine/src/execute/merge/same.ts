import { MergeFault } from './merge.ts';

/** One value all shards agree on; a disagreement is refused, for nobody knows who is right. */
export function same(values: readonly unknown[]): unknown {
  const [first = null, ...others] = values;
  const text = JSON.stringify(first);
  if (others.every((value) => value === first || JSON.stringify(value) === text)) return first;
  return new MergeFault('SHARD_CONTRACT_VIOLATION', 'expected the same value of every shard');
}
