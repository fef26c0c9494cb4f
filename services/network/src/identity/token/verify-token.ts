import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { IdentityError } from '../identity-error.ts';
import { checkAudience } from './check-audience.ts';
import { rightsInToken, type RightsInToken } from './rights-in-token.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';

/** What a token that passed every check says. */
export type VerifiedToken = RightsInToken & {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAt: Date;
};

const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];
/** A token of ours has about 700 bytes; those of large providers have up to 4 kB. */
const MAX_LENGTH = 8_192;
const CLOCK_TOLERANCE_SECONDS = 5;

/**
 * Checks a token from its issuer to its rights, in this order: the issuer is on this region's list; signature, type and algorithm; times;
 * the audience is this region alone; the region claim; the role, not above what the issuer may give; for our own accounts, that the
 * sign-in still stands. Throws an IdentityError; there is no result for a token that is only partly right.
 */
export async function verifyToken(
  token: string,
  issuers: ReadonlyMap<string, TrustedIssuer>,
  now = new Date(),
): Promise<VerifiedToken> {
  const trusted = findIssuer(token, issuers);
  const claims = await verifySignature(token, trusted, now);
  checkAudience(claims, trusted);
  const rights = rightsInToken(claims, trusted);
  await trusted.stillStands?.(claims, rights.role);
  return { ...rights, issuer: trusted.issuer, subject: claims.sub, expiresAt: new Date(claims.exp * 1000) };
}

function findIssuer(token: string, issuers: ReadonlyMap<string, TrustedIssuer>): TrustedIssuer {
  if (token.length > MAX_LENGTH)
    throw new IdentityError('TOKEN_INVALID', `longer than ${MAX_LENGTH} characters`);
  let issuer: unknown;
  try {
    issuer = decodeJwt(token).iss;
  } catch {
    throw new IdentityError('TOKEN_INVALID', 'not a signed JWT');
  }
  const trusted = typeof issuer === 'string' ? issuers.get(issuer) : undefined;
  if (!trusted)
    throw new IdentityError('TOKEN_INVALID', `issuer ${JSON.stringify(issuer)} is not on the list`);
  return trusted;
}

type SignedClaims = JWTPayload & { sub: string; exp: number };

async function verifySignature(token: string, trusted: TrustedIssuer, now: Date): Promise<SignedClaims> {
  try {
    const { payload } = await jwtVerify(token, trusted.keys, {
      issuer: trusted.issuer,
      typ: trusted.tokenType,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp', 'iat', 'aud'],
      maxTokenAge: trusted.maxAgeSeconds,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: now,
    });
    return payload as SignedClaims;
  } catch (error) {
    throw refusal(error);
  }
}

function refusal(error: unknown): IdentityError {
  if (error instanceof IdentityError) return error;
  if (error instanceof errors.JWTExpired) return new IdentityError('TOKEN_EXPIRED', error.message);
  const aboutToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid);
  // jose throws its plain base class where the key set answers with something else than 200, and a TypeError where nobody answers.
  if (aboutToken && error.code !== 'ERR_JOSE_GENERIC')
    return new IdentityError('TOKEN_INVALID', `${error.code}: ${error.message}`);
  return new IdentityError('ISSUER_UNREACHABLE', error instanceof Error ? error.message : String(error));
}
