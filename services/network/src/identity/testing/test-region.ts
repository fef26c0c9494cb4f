import Fastify from 'fastify';
import { onTestFinished } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import { freePort } from '../free-port.ts';
import { createIdentity, type Identity } from '../identity.ts';
import { identitySettings, type IdentityOptions } from '../options.ts';
import { testOptions } from './test-options.ts';

export interface TestRegion {
  readonly identity: Identity;
  readonly options: IdentityOptions;
  readonly url: string;
  /** What was announced and logged since the start, oldest first. */
  readonly announced: string[];
  readonly logged: string[];
  /** Stops the region; the database stays. */
  stop(): Promise<void>;
}

export interface RegionChanges extends Partial<Omit<IdentityOptions, 'settings'>> {
  readonly settings?: Parameters<typeof identitySettings.parse>[0];
}

/** The client of the tests, as a gateway would be registered. */
export const GATEWAY = { id: 'gateway', name: 'Portal', redirectUris: ['http://127.0.0.1/session/callback'] };

/** Runs the identity of a region on a port of its own and on a database of its own, until the test ends. */
export async function startRegion({ settings, ...changes }: RegionChanges = {}): Promise<TestRegion> {
  const port = changes.publicUrl?.startsWith('http:')
    ? Number(new URL(changes.publicUrl).port)
    : await freePort('127.0.0.1');
  const announced: string[] = [];
  const logged: string[] = [];
  const options = testOptions({
    databaseUrl: changes.databaseUrl ?? (await createTestDatabase()),
    publicUrl: `http://127.0.0.1:${port}`,
    announce: (text) => void announced.push(text),
    log: (_, message) => void logged.push(message),
    ...changes,
    settings: identitySettings.parse({ clients: [GATEWAY], ...(settings as object) }),
  });
  const identity = await createIdentity(options);
  const app = Fastify({ logger: false });
  await app.register(identity.plugin, { prefix: '/identity' });
  await app.listen({ host: '127.0.0.1', port });
  let stopped: Promise<void> | undefined;
  const stop = () =>
    (stopped ??= (async () => {
      await app.close();
      await identity.close();
    })());
  onTestFinished(stop);
  return { identity, options, url: options.publicUrl, announced, logged, stop };
}
