import { enumOf } from '../record/enum-of.ts';

/** What conferences can be grouped by. */
export const StatisticKey = enumOf('REGION', 'YEAR', 'KIND', 'TOPIC');
export type StatisticKey = keyof typeof StatisticKey;
