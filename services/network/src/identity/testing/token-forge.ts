import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload, createLocalJWKSet } from 'jose';
import { OWN_CLAIMS } from '../token/issuer-options.ts';
import type { TrustedIssuer } from '../token/trusted-issuer.ts';

export interface Forge {
  readonly issuer: string;
  readonly publicKey: JWK;
  /** A token as this issuer would sign it; `undefined` takes a claim or header away. */
  sign(claims?: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  trusted(changes?: Partial<TrustedIssuer>): TrustedIssuer;
}

/** The instant at which all tokens of the tests were issued. */
export const ISSUED = new Date('2026-03-01T12:00:00Z');

/** An issuer of the tests with a key of its own. */
export async function tokenForge(issuer: string, algorithm = 'ES256'): Promise<Forge> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: `key of ${issuer}`, alg: algorithm };
  const seconds = ISSUED.getTime() / 1000;
  return {
    issuer,
    publicKey: jwk,
    sign: (claims = {}, header = {}) =>
      new SignJWT({
        iss: issuer,
        sub: 'person-1',
        aud: 'urn:verbund:region:th',
        iat: seconds,
        exp: seconds + 300,
        role: 'editor',
        region: 'th',
        ...claims,
      })
        .setProtectedHeader({ alg: algorithm, kid: jwk.kid, typ: 'at+jwt', ...header })
        .sign(privateKey),
    trusted: (changes = {}) => ({
      issuer,
      keys: createLocalJWKSet({ keys: [jwk] }),
      audience: 'urn:verbund:region:th',
      ownEndpoints: [`${issuer}/oauth2/userinfo`],
      region: 'th',
      maxRole: 'admin',
      claimMap: OWN_CLAIMS,
      tokenType: 'at+jwt',
      maxAgeSeconds: 3_600,
      ...changes,
    }),
  };
}
