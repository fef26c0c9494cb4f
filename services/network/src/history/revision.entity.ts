import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../record/columns.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { Snapshot } from '../write/snapshot.ts';
import type { AuthorRole, RevisionAction } from './revision.enum.ts';

/** One revision of a record: what changed, and the whole record as it was then. It never leaves the region but through the rules. */
export const Revision = defineEntity({
  name: 'Revision',
  tableName: 'revision',
  properties: {
    recordId: ascii().primary(),
    revision: p.integer().primary(),
    at: instant(),
    action: p.text().$type<RevisionAction>(),
    role: p.text().$type<AuthorRole>(),
    note: p.text().strictNullable(),
    changedFields: p.array<string>(),
    // Who could see the record from then on; null: staff only (draft, withdrawn).
    visibility: p.text().$type<Visibility>().strictNullable(),
    snapshot: p.json<Snapshot>(),
  },
});
export type Revision = InferEntity<typeof Revision>;
