import type { Corruption } from './corruption.ts';

/** Breaks an answer as a whole: what any operation may come back as. */
export const BROKEN_BODIES: readonly Corruption[] = [
  { name: 'a list in the place of the answer', apply: () => [] },
  { name: 'a text', apply: () => 'OK' },
  { name: 'null', apply: () => null },
  { name: 'neither data nor errors', apply: () => ({}) },
  { name: 'data that is no object', apply: () => ({ data: 5 }) },
  { name: 'data that is a list', apply: () => ({ data: [] }) },
  { name: 'data without what was asked for', apply: () => ({ data: {} }) },
  { name: 'errors that are no list', apply: (body) => ({ ...body, errors: 'broken' }) },
  { name: 'errors that are no errors', apply: (body) => ({ ...body, errors: [null] }) },
];
