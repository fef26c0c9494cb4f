import { decodeJwt, type JWTPayload } from 'jose';
import type { Credentials } from './credentials.ts';
import { IdentityError } from './identity-error.ts';

/**
 * Credentials of a program that brings its own token. The gateway does not verify it (the region does) and reads one thing:
 * for whom it is. It goes to that region and to nobody else. A token for none of these regions, or for several, is an error:
 * whoever else got it could use it.
 */
export function bearerCredentials(
  authorization: string,
  regionOfAudience: ReadonlyMap<string, string>,
  now = new Date(),
): Credentials {
  const token = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization.trim())?.[1];
  if (token === undefined)
    throw new IdentityError('TOKEN_INVALID', 'expected "Authorization: Bearer <token>"');
  const claims = claimsOf(token);
  const audiences = Array.isArray(claims.aud) ? claims.aud : [claims.aud ?? ''];
  const regions = new Set(audiences.flatMap((audience) => regionOfAudience.get(audience) ?? []));
  const [home] = regions;
  if (home === undefined || regions.size > 1) {
    throw new IdentityError(
      'TOKEN_INVALID',
      `expected a token for one region of this federation, got one for ${regions.size}`,
    );
  }
  const expiresAt = new Date((claims.exp ?? 0) * 1000);
  if (expiresAt <= now) throw new IdentityError('TOKEN_EXPIRED', 'the token has expired');
  return {
    isPublic: false,
    expiresAt,
    authorizationFor: async (region) => (region === home ? `Bearer ${token}` : undefined),
  };
}

function claimsOf(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw new IdentityError('TOKEN_INVALID', 'expected a signed JWT');
  }
}
