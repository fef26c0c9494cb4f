import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii } from '../record/columns.ts';

/** Where a statement comes from. */
export const Source = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: {
    key: ascii().primary(),
    label: p.text(),
    url: p.text().strictNullable(),
    author: p.text().strictNullable(),
    publishedAt: ascii().strictNullable(),
    retrievedAt: ascii().strictNullable(),
    // The spelling of the source where it was normalized: provenance, never shown as a name.
    raw: p.text().strictNullable(),
  },
});
export type Source = InferEntity<typeof Source>;
