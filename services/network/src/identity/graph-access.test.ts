import 'reflect-metadata';
import { expect, onTestFinished, test } from 'vitest';
import type { NetworkConfig } from '../config.ts';
import { readLiveSettings } from '../live/live-settings.ts';
import { openNetwork, type RunningNetwork } from '../network.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { readIdentityEnvironment } from './identity-environment.ts';
import { tokenForge } from './testing/token-forge.ts';
import { GATEWAY } from './testing/test-region.ts';
import { signIn } from './testing/test-sign-in.ts';

const config: NetworkConfig = {
  code: 'th',
  name: 'Thüringen',
  network: 'MigraNetz Thüringen',
  state: 'DE-TH',
  seed: [],
};

async function start(): Promise<RunningNetwork> {
  const network = await openNetwork(config, {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: await createTestDatabase(),
    seed: 'none',
    sample: 0,
    mode: 'demo',
    erasureLog: null,
    statementMs: 4_000,
    logLevel: 'silent',
    identity: readIdentityEnvironment({ VERBUND_IDENTITY: JSON.stringify({ clients: [GATEWAY] }) }),
    live: readLiveSettings(undefined),
  });
  onTestFinished(() => network.stop());
  return network;
}

async function ask({ url }: RunningNetwork, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ organizations(first: 1) { totalCount } }' }),
  });
  return {
    status: response.status,
    body: (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string } }[];
    },
  };
}

test('a region answers everybody, and whoever brings a good token', async () => {
  const network = await start();
  expect(await ask(network)).toMatchObject({
    status: 200,
    body: { data: { organizations: { totalCount: 0 } } },
  });
  const { tokens } = await signIn(network.url, {
    password: '',
    parameters: { login_hint: 'vorfuehrung-redaktion' },
  });
  expect(await ask(network, { authorization: `Bearer ${tokens.access_token}` })).toMatchObject({
    status: 200,
    body: { data: {} },
  });
});

test('a bad token is an error with a code, without data and without a word on why', async () => {
  const network = await start();
  const forged = await (await tokenForge(`${network.url}/identity`)).sign();
  for (const authorization of [`Bearer ${forged}`, 'Bearer a.b.c', 'Basic YTpi', '']) {
    const { status, body } = await ask(network, { authorization });
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [{ message: 'This access token is not accepted here.', extensions: { code: 'TOKEN_INVALID' } }],
    });
  }
});

test('the cookies of the region’s own pages mean nothing to the graph', async () => {
  const network = await start();
  const { browser } = await signIn(network.url, {
    password: '',
    parameters: { login_hint: 'vorfuehrung-redaktion' },
  });
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const forged = await ask(network, { cookie, authorization: 'Bearer a.b.c' });
  expect(forged.status).toBe(401);
  expect((await ask(network, { cookie })).body).toEqual((await ask(network)).body);
});
