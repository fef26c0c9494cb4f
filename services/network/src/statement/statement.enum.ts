import { enumOf } from '../record/enum-of.ts';

/** What the other side says of a relation. Contract: enum `StatementVerdict`. */
export const StatementVerdict = enumOf('CONFIRMED', 'DISPUTED');
export type StatementVerdict = keyof typeof StatementVerdict;
