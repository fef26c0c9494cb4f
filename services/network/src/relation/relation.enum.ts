import { enumOf } from '../record/enum-of.ts';

export const RelationKind = enumOf(
  'MEMBER_OF',
  'FOUNDING_MEMBER_OF',
  'REPRESENTS_IN',
  'COOPERATES_WITH',
  'SUCCEEDS',
  'SAME_AS',
);
export type RelationKind = keyof typeof RelationKind;

export const Certainty = enumOf('CERTAIN', 'UNDATED');
export type Certainty = keyof typeof Certainty;

export const ConfirmedBy = enumOf('FROM', 'TO', 'BOTH', 'SOURCE_ONLY');
export type ConfirmedBy = keyof typeof ConfirmedBy;

export const Intensity = enumOf('LONG_STANDING', 'OCCASIONAL');
export type Intensity = keyof typeof Intensity;
