import type { JWTPayload } from 'jose';
import type { Pool } from 'pg';
import { IdentityError } from '../identity-error.ts';
import type { Role } from '../viewer.ts';
import { effectiveRole, type AccountState } from './effective-role.ts';

/**
 * The sign-in a token came from still stands, and its owner still has exactly these rights. One look-up by key per signed-in request buys
 * that signing out, switching off and changed roles count at once and not in five minutes.
 */
export function stillStands(
  pool: Pool,
  mode: 'demo' | 'production',
): (claims: JWTPayload, role: Role) => Promise<void> {
  return async (claims, role) => {
    const { rows } = await pool.query<AccountState & { body: string | null }>(
      `select u."role", u."body", coalesce(u."twoFactorEnabled", false) as "twoFactorEnabled", u."disabledAt" is not null as disabled
       from "session" s join "user" u on u."id" = s."userId" where s."id" = $1 and u."id" = $2 and s."expiresAt" > now()`,
      [typeof claims['sid'] === 'string' ? claims['sid'] : '', claims.sub],
    );
    const [account] = rows;
    if (!account) throw new IdentityError('TOKEN_REVOKED', 'the session has ended');
    if (effectiveRole(account, mode) !== role || (role === 'reader' && account.body !== claims['body'])) {
      throw new IdentityError('TOKEN_REVOKED', 'the rights of the account have changed');
    }
  };
}
