import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from './columns.ts';
import type { Visibility } from './record.enum.ts';

/** What is left of a record that was withdrawn: that there was one, since when not, and why. */
export const Tombstone = defineEntity({
  name: 'Tombstone',
  tableName: 'tombstone',
  properties: {
    recordId: ascii().primary(),
    at: instant(),
    reason: p.text().strictNullable(),
    // Who could see the record before; null: staff only, it was a draft.
    visibility: p.text().$type<Visibility>().strictNullable(),
    // Record of another region that took over, for short entries.
    movedTo: ascii().strictNullable(),
  },
});
export type Tombstone = InferEntity<typeof Tombstone>;
