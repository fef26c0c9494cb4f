import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii } from './columns.ts';

/** An id that was erased. It is never used again, and seeding never brings it back. */
export const ErasedRecord = defineEntity({
  name: 'ErasedRecord',
  tableName: 'erased_record',
  properties: {
    id: ascii().primary(),
    erasedAt: p.datetime(3),
  },
});
export type ErasedRecord = InferEntity<typeof ErasedRecord>;
