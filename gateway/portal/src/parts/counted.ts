import type { TotalRelation } from '../ask/operation-types.ts';
import { formatNumber } from '../format/format-words.ts';
import type { Visit } from '../visit/visit.ts';

export type Countable = 'organizations' | 'projects' | 'conferences';

/** A count with its noun, and with its relation to the truth: `mindestens 27 Organisationen`. */
export function counted(
  noun: Countable,
  total: { readonly totalCount: number; readonly totalRelation: TotalRelation },
  visit: Visit,
): string {
  const { lists } = visit.text;
  const number = formatNumber(total.totalCount, visit.language);
  const words = {
    EXACT: number,
    AT_LEAST: lists.atLeast(number),
    AT_MOST: lists.atMost(number),
    UNKNOWN: lists.unknown(number),
  }[total.totalRelation];
  return lists[noun](words, total.totalCount === 1);
}
