import { enumOf } from '../record/enum-of.ts';

/** What can be imported. Contract: enum `ImportKind`. */
export const ImportKind = enumOf('ORGANIZATION', 'PROJECT', 'CONFERENCE');
export type ImportKind = keyof typeof ImportKind;
