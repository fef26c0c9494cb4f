import type { MergeRule } from '../../compose/contract.ts';
import { MergeFault } from './merge.ts';

/** Adds whole numbers. One null is left out (SKIP) or makes the sum null (ABSORB). Of nothing: 0, or null where that is allowed. */
export function sum(values: readonly unknown[], rule: MergeRule, nonNull: boolean): unknown {
  let total = 0;
  let any = false;
  for (const value of values) {
    if (value === null && rule.nulls === 'ABSORB') return null;
    if (value === null) continue;
    total += value as number;
    any = true;
  }
  if (total > 2_147_483_647 || total < -2_147_483_648) {
    return new MergeFault(
      'INTERNAL_SERVER_ERROR',
      `Int cannot represent non 32-bit signed integer value: ${total}`,
    );
  }
  return any || nonNull ? total : null;
}
