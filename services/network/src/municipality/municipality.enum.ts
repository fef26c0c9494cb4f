import { enumOf } from '../record/enum-of.ts';

export const MunicipalityKind = enumOf('TOWN', 'DISTRICT');
export type MunicipalityKind = keyof typeof MunicipalityKind;
