import type { JWTPayload } from 'jose';
import { IdentityError } from '../identity-error.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/**
 * The token is for this region and for nobody else: whoever else it were for could use it here.
 * Beside it only addresses of the issuer itself may stand (OpenID Connect puts its userinfo endpoint there).
 */
export function checkAudience(claims: JWTPayload, trusted: TrustedIssuer): void {
  const given = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  const others = given.filter(
    (audience) => audience !== trusted.audience && !trusted.ownEndpoints.includes(String(audience)),
  );
  if (!given.includes(trusted.audience) || others.length > 0) {
    throw new IdentityError(
      'TOKEN_INVALID',
      `audience ${JSON.stringify(claims.aud)}, expected ${trusted.audience} alone`,
    );
  }
}
