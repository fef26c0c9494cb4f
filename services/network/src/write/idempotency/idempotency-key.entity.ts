import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../../record/columns.ts';

/** What a request of one person came to, so that the same request sent again does nothing. It holds ids, no values. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    person: ascii().primary(),
    key: p.text().collation('C').primary(),
    at: instant(),
    requestHash: ascii(),
    // Null until the transaction that took the key has written its answer.
    recordId: ascii().strictNullable(),
    revision: p.integer().strictNullable(),
  },
  indexes: [{ name: 'idempotency_key_by_age', properties: ['at'] }],
});
export type IdempotencyKey = InferEntity<typeof IdempotencyKey>;
