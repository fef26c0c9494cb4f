import type { Pool, PoolClient } from 'pg';
import { transaction } from '../database/transaction.ts';
import type { Role } from '../viewer.ts';
import { appendAudit, type AuditAction } from './audit.ts';

export type AccountChange =
  | { readonly kind: 'ROLE'; readonly role: Role; readonly body: string | null }
  | { readonly kind: 'DISABLE' }
  | { readonly kind: 'ENABLE' }
  | { readonly kind: 'SIGN_OUT' };

export type ChangeResult = 'DONE' | 'NOT_FOUND' | 'LAST_ADMIN';

const ACTION: Record<AccountChange['kind'], AuditAction> = {
  ROLE: 'ACCOUNT_CHANGED',
  DISABLE: 'ACCOUNT_DISABLED',
  ENABLE: 'ACCOUNT_ENABLED',
  SIGN_OUT: 'SIGNED_OUT_EVERYWHERE',
};

/**
 * Changes somebody's rights. Tokens with the old rights are refused from this moment on. A region never loses its last admin:
 * of two admins who take each other's rights at once, the second finds `LAST_ADMIN`.
 */
export async function changeAccount(
  pool: Pool,
  id: string,
  change: AccountChange,
  actor: string,
): Promise<ChangeResult> {
  return transaction(pool, async (client) => {
    // Rows of all admins, in one order: who changes admins waits for whoever does so at this moment.
    const { rows } = await client.query<{ id: string; role: Role; usable: boolean }>(
      `select "id", "role", "disabledAt" is null as usable from "user" where "role" = 'admin' or "id" = $1 order by "id" for update`,
      [id],
    );
    const account = rows.find((row) => row.id === id);
    if (!account) return 'NOT_FOUND';
    const admins = rows.filter((row) => row.role === 'admin' && row.usable);
    const endsAdmin = change.kind === 'DISABLE' || (change.kind === 'ROLE' && change.role !== 'admin');
    if (endsAdmin && admins.length === 1 && admins[0]?.id === id) return 'LAST_ADMIN';
    await apply(client, id, change);
    await appendAudit(client, { action: ACTION[change.kind], actor, actorRole: 'admin', subject: id });
    return 'DONE';
  });
}

async function apply(client: PoolClient, id: string, change: AccountChange): Promise<void> {
  switch (change.kind) {
    case 'ROLE':
      await client.query('update "user" set "role" = $2, "body" = $3, "updatedAt" = now() where "id" = $1', [
        id,
        change.role,
        change.body,
      ]);
      return;
    case 'ENABLE':
      await client.query('update "user" set "disabledAt" = null, "updatedAt" = now() where "id" = $1', [id]);
      return;
    case 'DISABLE':
      await client.query('update "user" set "disabledAt" = now(), "updatedAt" = now() where "id" = $1', [id]);
      await endSessions(client, id);
      return;
    case 'SIGN_OUT':
      await endSessions(client, id);
  }
}

/** Signs an account out everywhere, except for one session if it is named; refresh tokens go with their sessions. */
export async function endSessions(client: Pool | PoolClient, accountId: string, kept = ''): Promise<void> {
  await client.query('delete from "session" where "userId" = $1 and "id" <> $2', [accountId, kept]);
}
