import { createServer, type AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { onTestFinished } from 'vitest';
import { gatewayIdentity } from '../gateway-identity.ts';
import { IdentityError } from '../identity-error.ts';
import { audienceOf, type SignInOptions } from '../sign-in-options.ts';

export const REGIONS = ['th', 'mv', 'sn', 'bund'];

export interface TestGateway {
  readonly origin: string;
  readonly logged: string[];
  /** Adds the provider of a region, after both know each other's address. */
  readonly signIn: Map<string, SignInOptions>;
}

/** Identity with an endpoint that answers, per region, what would be sent there; `undefined` is written as `public`. */
export async function startGateway(isDemonstration = true): Promise<TestGateway> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const signIn = new Map<string, SignInOptions>();
  const logged: string[] = [];
  const identity = gatewayIdentity({
    regions: REGIONS,
    signIn,
    origin: () => origin,
    isSecure: false,
    isDemonstration,
    log: (line) => void logged.push(line),
  });
  const app = fastify();
  app.route({
    method: ['GET', 'POST'],
    url: '/credentials',
    handler: async (request, reply) => {
      try {
        const credentials = identity.credentialsOf(request);
        const sent = await Promise.all(
          REGIONS.map(
            async (region) => [region, (await credentials.authorizationFor(region)) ?? 'public'] as const,
          ),
        );
        return { isPublic: credentials.isPublic, sent: Object.fromEntries(sent) };
      } catch (error) {
        if (!(error instanceof IdentityError)) throw error;
        return reply.code(error.status).send({ code: error.code });
      }
    },
  });
  app.get('/after', async () => 'signed in');
  app.get('/', async () => 'front page');
  await identity.routes(app);
  await app.listen({ host: '127.0.0.1', port });
  onTestFinished(() => app.close());
  return { origin, logged, signIn };
}

/** What an operator writes down for a region. */
export function optionsFor(
  region: string,
  issuer: string,
  changes: Partial<SignInOptions> = {},
): SignInOptions {
  return {
    region,
    issuer,
    clientId: 'verbund-gateway',
    clientSecret: undefined,
    audience: audienceOf(region),
    scopes: 'openid profile offline_access',
    readerRegions: [],
    sendsResource: true,
    ...changes,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
