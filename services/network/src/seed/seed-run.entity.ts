import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../record/columns.ts';

/** A set of rows that was loaded into this database: `core`, `public`, `sample`. Each is loaded once. */
export const SeedRun = defineEntity({
  name: 'SeedRun',
  tableName: 'seed_run',
  properties: {
    layer: ascii().primary(),
    loadedAt: instant(),
    records: p.integer(),
  },
});
export type SeedRun = InferEntity<typeof SeedRun>;
