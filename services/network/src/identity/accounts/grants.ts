import type { Pool } from 'pg';
import { transaction } from '../database/transaction.ts';
import { appendAudit } from './audit.ts';

/** The bodies that may see FEDERATION data here, in the order of their ids. */
export async function listGrants(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ body: string }>(
    'select body from federation_grant order by body collate "C"',
  );
  return rows.map(({ body }) => body);
}

/** Has this region granted the body? Asked for every request of a reader, so that a withdrawn grant counts at once. */
export async function isGranted(pool: Pool, body: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from federation_grant where body = $1', [body]);
  return rowCount === 1;
}

export async function giveGrant(pool: Pool, body: string, actor: string): Promise<void> {
  await transaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'insert into federation_grant (body) values ($1) on conflict do nothing',
      [body],
    );
    if (rowCount)
      await appendAudit(client, { action: 'GRANT_GIVEN', actor, actorRole: 'admin', subject: body });
  });
}

export async function takeGrant(pool: Pool, body: string, actor: string): Promise<void> {
  await transaction(pool, async (client) => {
    const { rowCount } = await client.query('delete from federation_grant where body = $1', [body]);
    if (rowCount)
      await appendAudit(client, { action: 'GRANT_TAKEN', actor, actorRole: 'admin', subject: body });
  });
}
