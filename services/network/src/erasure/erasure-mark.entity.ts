import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii } from '../record/columns.ts';

/** One row: with which state of the erasure log this database was cleaned. A restored backup has an older one, or none. */
export const ErasureMark = defineEntity({
  name: 'ErasureMark',
  tableName: 'erasure_mark',
  properties: {
    id: p.integer().primary().autoincrement(false),
    digest: ascii(),
  },
});
export type ErasureMark = InferEntity<typeof ErasureMark>;
