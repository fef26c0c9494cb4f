import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii } from '../record/columns.ts';
import type { MunicipalityKind } from './municipality.enum.ts';

/** A copy of an entry in the official directory. */
export const Municipality = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: {
    ags: ascii().primary(),
    name: p.text(),
    displayName: p.text(),
    kind: p.text().$type<MunicipalityKind>(),
    state: ascii(),
    validFrom: ascii().strictNullable(),
    validTo: ascii().strictNullable(),
    successor: ascii().strictNullable(),
    nameSearch: p.text().collation('C'),
  },
  indexes: [{ name: 'municipality_by_successor', properties: ['successor'] }],
});
export type Municipality = InferEntity<typeof Municipality>;
