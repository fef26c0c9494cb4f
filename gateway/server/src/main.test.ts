import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { request } from 'undici';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { smallRegion } from './testing/small-region.ts';

// Starting a program takes its time on a busy machine, and some tests start two.
vi.setConfig({ testTimeout: 120_000 });

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Message {
  readonly kind: string;
  readonly url?: string;
  readonly text?: string;
  readonly message?: string;
}

/** Starts the program as the launcher does, and collects what it says. */
function launch(env: Record<string, string>) {
  const child = fork(join(import.meta.dirname, 'main.ts'), [], {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      VERBUND_LOG_LEVEL: 'silent',
      VERBUND_DEADLINE_MS: '1000',
      ...env,
    },
  });
  started.push(child);
  const messages: Message[] = [];
  child.on('message', (message) => messages.push(message as Message));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const said = async (kind: string): Promise<Message> => {
    for (;;) {
      const found = messages.find((message) => message.kind === kind);
      if (found) return found;
      await once(child, 'message');
    }
  };
  return { child, messages, ended, said };
}

test('it says how many regions are there, and is ready', async () => {
  await using region = await smallRegion('th');
  const regions = `th=${region.url.href},mv=http://127.0.0.1:1/graphql`;
  const { said, messages } = launch({ VERBUND_SUBGRAPHS: regions });
  const { url = '' } = await said('ready');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  // On a busy machine nobody waits until the first look has come back.
  expect(messages[0]).toEqual({
    kind: 'progress',
    text: expect.stringMatching(/^[01] of 2 regions are there$/),
  });
  expect((await request(new URL('/health/ready', url))).statusCode).toBe(200);
  const statuses = async () => {
    const search = new URLSearchParams({ query: '{ regions { status } }' });
    const { body } = await request(`${url}?${search.toString()}`, {
      headers: { 'content-type': 'application/json' },
    });
    return ((await body.json()) as { data: unknown }).data;
  };
  await expect.poll(statuses).toEqual({ regions: [{ status: 'OK' }, { status: 'UNREACHABLE' }] });
});

test('it is ready without any region', async () => {
  const { said } = launch({});
  expect((await said('ready')).kind).toBe('ready');
});

describe('it ends by itself with code 0', () => {
  test('when the launcher is gone', async () => {
    const { child, said, ended } = launch({});
    await said('ready');
    child.disconnect();
    expect(await ended).toBe(0);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('on %s, also while a region hangs', async (signal) => {
    await using region = await smallRegion('th');
    const { child, said, ended } = launch({ VERBUND_SUBGRAPHS: `th=${region.url.href}` });
    const { url = '' } = await said('ready');
    region.intercept = () => true;
    const body = JSON.stringify({ query: '{ organizations { totalCount } }' });
    const waiting = request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await expect.poll(() => region.asked.length).toBe(1);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect((await waiting).statusCode).toBe(200);
  });
});

test('with wrong settings it says why in one line each and ends with code 1', async () => {
  const { said, ended } = launch({ VERBUND_SUBGRAPHS: 'Th=nowhere', VERBUND_DEADLINE_MS: 'soon' });
  expect((await said('failed')).message?.split('\n')).toEqual([
    expect.stringContaining('VERBUND_SUBGRAPHS: expected <region>=<address>'),
    'VERBUND_DEADLINE_MS: expected a whole number',
  ]);
  expect(await ended).toBe(1);
});

test('on a port that is taken it says so and ends with code 1', async () => {
  const first = launch({});
  const { url = '' } = await first.said('ready');
  const { said, ended } = launch({ PORT: new URL(url).port });
  expect((await said('failed')).message).toContain('EADDRINUSE');
  expect(await ended).toBe(1);
});
