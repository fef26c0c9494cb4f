import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { AuthorRole, RevisionAction } from '../history/revision.enum.ts';
import { ascii, instant } from '../record/columns.ts';

/** What staff do: to records, and beside them. */
export type AuditAction = RevisionAction | 'SUGGESTION_ACCEPTED' | 'SUGGESTION_DECLINED' | 'LINK_MADE';

/** Who did what to which record. Ids only, appended and never changed: erasing an account leaves no name here. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    position: p.bigint('number').primary(),
    at: instant(),
    person: ascii(),
    role: p.text().$type<AuthorRole>(),
    action: p.text().$type<AuditAction>(),
    recordId: ascii(),
    revision: p.integer(),
  },
  triggers: [
    {
      name: 'audit_entry_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'statement',
      body: `raise exception 'audit entries are never changed or removed';`,
    },
  ],
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
