import { enumOf } from '../record/enum-of.ts';

/** What staff should look at. Contract: enum `TodoKind`. */
export const TodoKind = enumOf(
  'SUGGESTION_OPEN',
  'PAST_BUT_PLANNED',
  'HOST_MISSING',
  'UNCONFIRMED',
  'SAME_NAME',
);
export type TodoKind = keyof typeof TodoKind;
