import type { Pool } from 'pg';
import { transaction } from '../database/transaction.ts';
import type { IdentityOptions } from '../options.ts';
import { createAccount } from './account.ts';
import { appendAudit } from './audit.ts';
import { createLink, LINK_HOURS, linkAddress } from './one-time-link.ts';

/**
 * Until somebody has set a password for an admin account, every start announces a new one-time link for it.
 * No password is shipped, and none can be guessed before that.
 */
export async function announceFirstAdmin(
  pool: Pool,
  { region, publicUrl, announce }: IdentityOptions,
): Promise<void> {
  const token = await transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; active: boolean }>(
      `select u."id", a."password" is not null as active from "user" u
       left join "account" a on a."userId" = u."id" and a."providerId" = 'credential'
       where u."role" = 'admin' and u."disabledAt" is null order by active desc, u."createdAt" for update of u`,
    );
    if (rows[0]?.active) return null;
    const id =
      rows[0]?.id ??
      (await createAccount(client, {
        name: 'Verwaltung',
        email: placeholderEmail(region.code),
        role: 'admin',
        body: null,
      }));
    if (!rows[0] && id)
      await appendAudit(client, { action: 'FIRST_ADMIN_CREATED', actor: 'start', subject: id });
    // Another process of this region is creating the account at this moment, and announces it.
    return id && createLink(client, id, 'FIRST', 'start');
  });
  if (token)
    announce(
      `${region.name}: Erster Zugang für die Verwaltung (einmal, ${LINK_HOURS} Stunden gültig): ${linkAddress(publicUrl, token)}`,
    );
}

/** An address that can never receive anything (RFC 2606), until the admin gives her own. */
function placeholderEmail(region: string): string {
  return `verwaltung@${region}.invalid`;
}
