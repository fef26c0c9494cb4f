import type { Pool } from 'pg';
import { refreshTokenHash } from './refresh-token-hash.ts';

/**
 * Ends the sign-in a refresh token came from (RFC 7009): its session here, every refresh token of it, and with the session every access
 * token too. A token of another client, or of nobody, does nothing; the caller learns no difference.
 */
export async function revokeSignIn(pool: Pool, token: string, clientId: string): Promise<void> {
  await pool.query(
    `delete from "session" where "id" in (select "sessionId" from "oauthRefreshToken" where "token" = $1 and "clientId" = $2)`,
    [refreshTokenHash(token), clientId],
  );
}

/**
 * Somebody uses a refresh token that was used before: one of the two stole it. better-auth deletes the family of tokens; this ends the
 * session too, and with it the access tokens that are still under way.
 */
export async function endReplayedSignIn(pool: Pool, token: string): Promise<void> {
  await pool.query(
    `delete from "session" where "id" in (select "sessionId" from "oauthRefreshToken" where "token" = $1 and "revoked" is not null)`,
    [refreshTokenHash(token)],
  );
}
