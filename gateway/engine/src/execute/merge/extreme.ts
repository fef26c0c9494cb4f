import type { MergeRule } from '../../compose/contract.ts';
import { MergeFault } from './merge.ts';

/** MIN and MAX: the least or greatest value, numbers by size, texts by code unit. One null is left out (SKIP) or makes the whole null (ABSORB). */
export function extreme(values: readonly unknown[], rule: MergeRule): unknown {
  let found: unknown = null;
  for (const value of values) {
    if (value === null && rule.nulls === 'ABSORB') return null;
    if (value === null) continue;
    if (found !== null && typeof found !== typeof value) return incomparable();
    if (typeof value === 'object') return incomparable();
    if (found === null || (rule.strategy === 'MIN' ? less(value, found) : less(found, value))) found = value;
  }
  return found;
}

function less(left: unknown, right: unknown): boolean {
  return (left as number) < (right as number);
}

function incomparable(): MergeFault {
  return new MergeFault(
    'SHARD_CONTRACT_VIOLATION',
    'expected values of one kind to compare, numbers or texts',
  );
}
