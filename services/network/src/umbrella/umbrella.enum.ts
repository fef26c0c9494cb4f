import { enumOf } from '../record/enum-of.ts';

export const UmbrellaStateStatus = enumOf('ANSWERED', 'SILENT', 'NOT_IN_FEDERATION');
export type UmbrellaStateStatus = keyof typeof UmbrellaStateStatus;
