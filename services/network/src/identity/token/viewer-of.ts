import { createHash } from 'node:crypto';
import { IdentityError } from '../identity-error.ts';
import { PUBLIC, type Viewer } from '../viewer.ts';
import { bearerToken } from './bearer.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';
import { verifyToken, type VerifiedToken } from './verify-token.ts';

/** What a request, or the `connectionParams` of a socket, says of who is asking. */
export interface Credentials {
  readonly headers: { readonly authorization?: string | undefined };
}

export interface ViewerSource {
  readonly region: string;
  /** Issuer of the own accounts: their people are known by the id of their account. */
  readonly ownIssuer: string;
  readonly issuers: ReadonlyMap<string, TrustedIssuer>;
  readonly isGranted: (body: string) => Promise<boolean>;
  readonly log: (message: string) => void;
}

/**
 * Who is asking: the public without an Authorization header, otherwise who the token says. A token that fails any check is an
 * IdentityError, never the public: the caller would take hidden data for missing data. Cookies are not looked at.
 */
export async function viewerOf(source: ViewerSource, { headers }: Credentials): Promise<Viewer> {
  try {
    const token = bearerToken(headers.authorization);
    return token === undefined ? PUBLIC : await viewerIn(await verifyToken(token, source.issuers), source);
  } catch (error) {
    if (error instanceof IdentityError) source.log(`refused: ${error.code}: ${error.reason.slice(0, 300)}`);
    throw error;
  }
}

async function viewerIn(
  token: VerifiedToken,
  { region, ownIssuer, isGranted }: ViewerSource,
): Promise<Viewer> {
  const { expiresAt } = token;
  const person =
    token.issuer === ownIssuer ? token.subject : `external-${shortHash(token.issuer, token.subject)}`;
  if (token.role !== 'reader') return { kind: token.role, region, person, expiresAt };
  return { kind: 'reader', body: token.body, granted: await isGranted(token.body), person, expiresAt };
}

function shortHash(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
}
