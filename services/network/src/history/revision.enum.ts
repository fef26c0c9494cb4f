import { enumOf } from '../record/enum-of.ts';

/** What was done to a record. Contract: enum `RevisionAction`. */
export const RevisionAction = enumOf(
  'SEEDED',
  'CREATED',
  'CHANGED',
  'PUBLISHED',
  'WITHDRAWN',
  'CONFIRMED',
  'PROTECTED',
  'UNDONE',
  'COPIED',
  'ADOPTED',
  'POSTPONED',
  'CANCELLED',
  'REPORTED_HELD',
  'RELATION_CONFIRMED',
  'RELATION_DISPUTED',
  'STATEMENT_TAKEN_BACK',
  'ERASED',
);
export type RevisionAction = keyof typeof RevisionAction;

/** In which capacity somebody did it; never who. Contract: enum `AuthorRole`. */
export const AuthorRole = enumOf('SEED', 'EDITOR', 'ADMIN', 'LINK');
export type AuthorRole = keyof typeof AuthorRole;
