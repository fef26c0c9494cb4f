import { createHash } from 'node:crypto';

/** How refresh tokens and codes stand in the database: who reads it cannot use them. */
export function refreshTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
