import { enumOf } from '../record/enum-of.ts';

export const Measure = enumOf(
  'PARTICIPANTS',
  'PARTICIPANTS_EXPECTED',
  'ORGANIZATIONS_REPRESENTED',
  'MIGRANT_ORGANIZATIONS_REPRESENTED',
  'MIGRANT_ORGANIZATIONS_PRESENTING',
  'MIGRANT_ORGANIZATIONS_PRESENTING_THEMSELVES',
  'DEMANDS',
  'SHARE_FROM_ORGANIZATIONS',
  'MEMBER_ORGANIZATIONS',
  'MEMBER_PERSONS',
  'NEW_ORGANIZATIONS_NETWORKED',
  'MUNICIPALITIES',
  'MUNICIPALITIES_NAMED',
  'RESIDENTS_WITHOUT_VOTE',
  'DURATION_YEARS',
  'LOCAL_NETWORKS',
  'STATES',
);
export type Measure = keyof typeof Measure;

export const Precision = enumOf(
  'EXACT',
  'APPROXIMATE',
  'ALMOST',
  'MORE_THAN',
  'AT_LEAST',
  'LESS_THAN',
  'RANGE',
);
export type Precision = keyof typeof Precision;

export const Additivity = enumOf('STOCK', 'FLOW', 'SHARE');
export type Additivity = keyof typeof Additivity;
