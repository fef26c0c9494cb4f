import { enumOf } from '../record/enum-of.ts';

export const SourceStatus = enumOf(
  'OK',
  'SKIPPED',
  'TIMEOUT',
  'UNREACHABLE',
  'FAILED',
  'INVALID',
  'UNSUPPORTED',
  'SUSPENDED',
);
export type SourceStatus = keyof typeof SourceStatus;

export const TotalRelation = enumOf('EXACT', 'AT_LEAST', 'AT_MOST', 'UNKNOWN');
export type TotalRelation = keyof typeof TotalRelation;
