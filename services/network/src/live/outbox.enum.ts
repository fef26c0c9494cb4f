import { enumOf } from '../record/enum-of.ts';

/** What happened to a record. */
export const ChangeKind = enumOf('CREATED', 'CHANGED', 'STATUS_CHANGED', 'WITHDRAWN', 'ERASED');
export type ChangeKind = keyof typeof ChangeKind;
