import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createTestDatabase } from './testing/test-database.ts';

// Each test starts a process that compiles the whole region.
vi.setConfig({ testTimeout: 90_000 });

const program = fileURLToPath(new URL('./testing/fixtures/region.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

interface Message {
  readonly kind: 'progress' | 'ready' | 'failed';
  readonly text?: string;
  readonly url?: string;
  readonly message?: string;
}

interface Child {
  readonly process: ChildProcess;
  readonly messages: readonly Message[];
  /** The first message of this kind, or the end of the process. */
  readonly until: (kind: Message['kind']) => Promise<Message>;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

function start(env: Record<string, string>): Child {
  const child = fork(program, {
    execArgv: ['--import', 'tsx'],
    env: {
      PATH: process.env['PATH'],
      TSX_TSCONFIG_PATH: tsconfig,
      HOST: '127.0.0.1',
      PORT: '0',
      VERBUND_LOG: 'silent',
      VERBUND_MODE: 'demo',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const messages: Message[] = [];
  child.on('message', (message: Message) => void messages.push(message));
  const ended = once(child, 'exit').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const until = (kind: Message['kind']) =>
    new Promise<Message>((resolve, reject) => {
      const look = () => {
        const found = messages.find((message) => message.kind === kind);
        if (found) resolve(found);
      };
      look();
      child.on('message', look);
      child.once(
        'exit',
        () => (look(), reject(new Error(`ended before it was ${kind}: ${JSON.stringify(messages)}`))),
      );
    });
  return { process: child, messages, until, ended };
}

test('a region reports what it does, is ready, answers, and stops on SIGTERM', async () => {
  const region = start({ DATABASE_URL: await createTestDatabase() });
  const { url } = await region.until('ready');
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ organizations { totalCount } }"}',
  });
  expect(await answer.json()).toEqual({ data: { organizations: { totalCount: 5 } } });
  const said = region.messages.filter(({ kind }) => kind === 'progress').map(({ text }) => text);
  expect(said).toEqual(expect.arrayContaining(['migrated 0001-first', 'loaded layer core: 18 records']));
  region.process.kill('SIGTERM');
  expect(await region.ended).toEqual({ code: 0, signal: null });
});

test('a region whose parent is gone stops by itself', async () => {
  const region = start({ DATABASE_URL: await createTestDatabase(), VERBUND_SEED: 'none' });
  await region.until('ready');
  region.process.disconnect();
  expect(await region.ended).toEqual({ code: 0, signal: null });
});

test('a region with an environment that makes no sense says so in one line and fails', async () => {
  const region = start({
    DATABASE_URL: 'mysql://u:secret@h/d',
    PORT: 'many',
    VERBUND_SEED: 'all',
    VERBUND_SAMPLE: '-1',
  });
  const failed = await region.until('failed');
  expect(failed.message).toMatch(
    /PORT: .*DATABASE_URL: expected postgresql.*VERBUND_SEED: .*VERBUND_SAMPLE: /,
  );
  expect(failed.message).not.toMatch(/\n|secret/);
  expect((await region.ended).code).toBe(1);
});
