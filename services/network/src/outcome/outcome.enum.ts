import { enumOf } from '../record/enum-of.ts';

export const OutcomeKind = enumOf(
  'DEMAND',
  'COMMITMENT',
  'ANNOUNCEMENT',
  'OFFER',
  'POSITION',
  'FINDING',
  'ACHIEVEMENT',
);
export type OutcomeKind = keyof typeof OutcomeKind;
