import { enumOf } from './enum-of.ts';

/** Who may see a record or a protected field. Contract: enum `Visibility`. */
export const Visibility = enumOf('PUBLIC', 'FEDERATION', 'NETWORK');
export type Visibility = keyof typeof Visibility;

/** Whether a record is out in the world. Independent of any status. Contract: enum `Publication`. */
export const Publication = enumOf('DRAFT', 'PUBLISHED', 'WITHDRAWN');
export type Publication = keyof typeof Publication;
