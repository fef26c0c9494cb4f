import type { Pool, PoolClient } from 'pg';

/** What is worth remembering about accounts. Codes are stored and never change. */
export type AuditAction =
  | 'FIRST_ADMIN_CREATED'
  | 'ACCOUNT_CREATED'
  | 'ACCOUNT_CHANGED'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_ENABLED'
  | 'LINK_CREATED'
  | 'LINK_USED'
  | 'PASSWORD_CHANGED'
  | 'SECOND_FACTOR_ENABLED'
  | 'SIGNED_IN'
  | 'SIGNED_OUT_EVERYWHERE'
  | 'GRANT_GIVEN'
  | 'GRANT_TAKEN';

export interface AuditEntry {
  readonly action: AuditAction;
  /** Account that did it, or what else did: `console`, `start`. */
  readonly actor: string;
  readonly actorRole?: string;
  /** Account or body it was done to. */
  readonly subject?: string;
}

/** Appends one entry: ids and roles, no names and no addresses. */
export async function appendAudit(
  database: Pool | PoolClient,
  { action, actor, actorRole, subject }: AuditEntry,
): Promise<void> {
  await database.query(
    'insert into audit_entry (action, actor, actor_role, subject) values ($1, $2, $3, $4)',
    [action, actor, actorRole ?? null, subject ?? null],
  );
}
