import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../record/columns.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { ChangeKind } from './outbox.enum.ts';

/** One committed change. Names and ids only: no values, so that erasing a value never has to look here. */
export const OutboxEntry = defineEntity({
  name: 'OutboxEntry',
  tableName: 'outbox',
  properties: {
    pos: p.bigint('number').primary().autoincrement(false),
    // Random per row: tells a restored backup from the history a reader has seen.
    tag: ascii(),
    at: instant(),
    recordId: ascii(),
    recordKind: ascii(),
    change: p.text().$type<ChangeKind>(),
    changedFields: p.array<string>(),
    revision: p.integer(),
    // Who could see the record before and after; null: nobody (not there, draft, withdrawn).
    visibilityBefore: p.text().$type<Visibility>().strictNullable(),
    visibilityAfter: p.text().$type<Visibility>().strictNullable(),
  },
});
export type OutboxEntry = InferEntity<typeof OutboxEntry>;

/** One row: the position of the last committed change. Taking the next one is the last statement of a transaction. */
export const OutboxCounter = defineEntity({
  name: 'OutboxCounter',
  tableName: 'outbox_counter',
  properties: {
    id: p.integer().primary().autoincrement(false),
    pos: p.bigint('number'),
  },
  checks: [{ name: 'outbox_counter_one_row', expression: 'id = 1' }],
});
export type OutboxCounter = InferEntity<typeof OutboxCounter>;
