import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokenForge } from '../identity/testing/token-forge.ts';

/** An identity provider that gives out what a test asks for. */
export interface TestIssuer {
  /** Value of `VERBUND_IDENTITY` for a region that trusts it. */
  readonly identity: object;
  /** An Authorization header for a member of staff of a region, or a reader of a body. */
  authorization(
    role: 'editor' | 'admin' | 'reader',
    person?: string,
    claims?: Readonly<Record<string, unknown>>,
  ): Promise<string>;
  stop(): Promise<void>;
}

const SECONDS = 900;

/** Opens a provider with its keys on a port of its own; its tokens are for one region. */
export async function openTestIssuer(region = 'th'): Promise<TestIssuer> {
  let keys = '';
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(keys),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forge = await tokenForge(issuer);
  keys = JSON.stringify({ keys: [forge.publicKey] });
  return {
    identity: { accounts: false, issuers: [{ issuer, jwksUri: `${issuer}/keys`, maxRole: 'admin', region }] },
    async authorization(role, person = `${role}-1`, claims = {}) {
      const now = Math.floor(Date.now() / 1000);
      const token = await forge.sign({
        sub: person,
        role,
        region,
        aud: `urn:verbund:region:${region}`,
        iat: now,
        exp: now + SECONDS,
        ...claims,
      });
      return `Bearer ${token}`;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
