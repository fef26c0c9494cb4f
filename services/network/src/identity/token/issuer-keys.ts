import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { IdentityError } from '../identity-error.ts';
import { safeUrl, type IssuerOptions } from './issuer-options.ts';

const TIMEOUT_MS = 5_000;
const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: safeUrl });

/** The keys of a provider, fetched when the first token comes; after that jose refreshes them. Redirects are not followed. */
export function issuerKeys({ issuer, jwksUri }: Pick<IssuerOptions, 'issuer' | 'jwksUri'>): JWTVerifyGetKey {
  if (jwksUri !== undefined) return remoteKeys(jwksUri);
  let discovered: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    discovered ??= discover(issuer).then(remoteKeys);
    const pending = discovered;
    const keys = await pending.catch((error: unknown) => {
      // The next token tries again.
      if (discovered === pending) discovered = undefined;
      throw error;
    });
    return keys(header, token);
  };
}

function remoteKeys(jwksUri: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: TIMEOUT_MS });
}

async function discover(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { accept: 'application/json' },
  });
  if (response.status !== 200)
    throw new IdentityError('ISSUER_UNREACHABLE', `${address} answered ${response.status}`);
  const found = discoveryDocument.safeParse(await response.json());
  if (!found.success || found.data.issuer !== issuer) {
    throw new IdentityError('ISSUER_UNREACHABLE', `${address} is not the description of ${issuer}`);
  }
  return found.data.jwks_uri;
}
