import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from './columns.ts';

/** An id that was erased. It is never used again, and seeding never brings it back. */
export const ErasedRecord = defineEntity({
  name: 'ErasedRecord',
  tableName: 'erased_record',
  properties: {
    id: ascii().primary(),
    erasedAt: instant(),
  },
});
export type ErasedRecord = InferEntity<typeof ErasedRecord>;
