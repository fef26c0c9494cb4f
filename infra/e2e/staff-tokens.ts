import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An identity provider of the stories: it says of anybody whatever a story asks for. */
export interface StaffTokens extends AsyncDisposable {
  /** `VERBUND_IDENTITY` of a region that trusts it. */
  identityOf(region: string): string;
  /** An Authorization header for staff of a region; `claims` take the place of the right ones. */
  authorization(region: string, person: string, claims?: Readonly<Record<string, unknown>>): string;
}

/** Opens the provider. Its keys are on a port of their own. */
export async function staffTokens(): Promise<StaffTokens> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = JSON.stringify({
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'stories', alg: 'ES256', use: 'sig' }],
  });
  const key = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(keys),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    identityOf: (region) =>
      JSON.stringify({
        accounts: false,
        issuers: [{ issuer, jwksUri: `${issuer}/keys`, maxRole: 'admin', region }],
      }),
    authorization(region, person, claims = {}) {
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        iss: issuer,
        sub: person,
        aud: `urn:verbund:region:${region}`,
        region,
        role: 'editor',
        iat: now,
        exp: now + 900,
        ...claims,
      };
      const signed = `${part({ alg: 'ES256', kid: 'stories', typ: 'at+jwt' })}.${part(payload)}`;
      const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
      return `Bearer ${signed}.${signature.toString('base64url')}`;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
