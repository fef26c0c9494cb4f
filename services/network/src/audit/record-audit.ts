import type { EntityManager } from '@mikro-orm/postgresql';
import { roleOf, type Author } from '../history/author.ts';
import { AuditEntry, type AuditAction } from './audit-entry.entity.ts';

/** Appends what staff did beside the records themselves. Its revision is 0: no revision was written. */
export async function recordAudit(
  em: EntityManager,
  entry: {
    readonly author: Author;
    readonly at: Date;
    readonly action: AuditAction;
    readonly recordId: string;
  },
): Promise<void> {
  const { author, at, action, recordId } = entry;
  await em.insert(AuditEntry, {
    at: at.toISOString(),
    person: author.person,
    role: roleOf(author),
    action,
    recordId,
    revision: 0,
  });
}
