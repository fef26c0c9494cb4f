import { parseGlobalId } from '@verbund/schema';
import type { JWTPayload } from 'jose';
import { IdentityError } from '../identity-error.ts';
import { isWithin } from '../rights.ts';
import { ROLES, type Role } from '../viewer.ts';
import { claimAt, translateClaim } from './claim-at.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

export type RightsInToken =
  | { readonly role: 'reader'; readonly body: string }
  | { readonly role: 'editor' | 'admin' };

/** The claims in our words. What the issuer may give at most is applied last, so that no mapping can get around it. */
export function rightsInToken(claims: JWTPayload, trusted: TrustedIssuer): RightsInToken {
  checkRegion(claims, trusted);
  const role = highestRole(translateClaim(claims, trusted.claimMap.role));
  if (!role) throw new IdentityError('FORBIDDEN', `the account has no role here`);
  if (!isWithin(role, trusted.maxRole))
    throw new IdentityError(
      'FORBIDDEN',
      `role ${role} from ${trusted.issuer}, which may give ${trusted.maxRole} at most`,
    );
  return role === 'reader' ? { role, body: bodyOf(claims, trusted) } : { role };
}

function checkRegion(claims: JWTPayload, trusted: TrustedIssuer): void {
  const path = trusted.claimMap.region;
  if (path === undefined) return;
  const region = claimAt(claims, path);
  if (region !== trusted.region)
    throw new IdentityError('TOKEN_INVALID', `region ${JSON.stringify(region)}, expected ${trusted.region}`);
}

function highestRole(words: readonly string[]): Role | undefined {
  return ROLES.findLast((role) => words.includes(role));
}

function bodyOf(claims: JWTPayload, trusted: TrustedIssuer): string {
  const bodies = trusted.claimMap.body ? translateClaim(claims, trusted.claimMap.body) : [];
  const [body] = bodies;
  if (bodies.length !== 1 || body === undefined)
    throw new IdentityError('FORBIDDEN', `a reader of ${bodies.length} bodies, expected one`);
  if (!isBodyId(body)) throw new IdentityError('FORBIDDEN', 'the body is not the id of an organization');
  return body;
}

/** The id of an organization, as bodies have it. */
export function isBodyId(text: string): boolean {
  return parseGlobalId(text)?.kind === 'organization';
}
