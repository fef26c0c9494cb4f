import { findAccountByEmail, listAccounts } from './accounts/account.ts';
import { appendAudit } from './accounts/audit.ts';
import { createLink, LINK_HOURS, linkAddress } from './accounts/one-time-link.ts';
import { openIdentityPool } from './database/identity-pool.ts';
import { migrateIdentity } from './database/migrate-identity.ts';

export interface ResetAccess {
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly email: string;
  /** Takes the lines for the person at the console. */
  readonly print: (line: string) => void;
}

/**
 * The command `reset-access <email>`: prints a one-time link that begins password and second factor of an account anew, and switches the
 * account on if it was off. Whoever has the console has the database; there is nothing to protect from them. Answers the exit code.
 */
export async function resetAccess({ databaseUrl, publicUrl, email, print }: ResetAccess): Promise<number> {
  const pool = openIdentityPool(databaseUrl, (error) => print(error.message));
  try {
    await migrateIdentity(pool);
    const account = await findAccountByEmail(pool, email);
    if (!account) {
      const admins = (await listAccounts(pool))
        .filter(({ role }) => role === 'admin')
        .map((admin) => admin.email);
      print(`Kein Konto mit dieser Adresse. Konten mit Verwaltungsrechten: ${admins.join(', ') || 'keine'}`);
      return 1;
    }
    if (account.disabled) {
      await pool.query('update "user" set "disabledAt" = null where "id" = $1', [account.id]);
      await appendAudit(pool, { action: 'ACCOUNT_ENABLED', actor: 'console', subject: account.id });
    }
    const token = await createLink(pool, account.id, account.active ? 'ACCESS' : 'INVITATION', 'console');
    print(`Einmal-Link, ${LINK_HOURS} Stunden gültig: ${linkAddress(publicUrl, token)}`);
    return 0;
  } finally {
    await pool.end();
  }
}
