import 'reflect-metadata';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runConsole } from './console.ts';
import { readEnvironment } from './env.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { startTestNetwork, testConfig, type TestNetwork } from './testing/test-network.ts';

let folder: string;
let network: TestNetwork;
const said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'console-'));
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((line: string) => void said.push(line));
  network = await startTestNetwork();
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await network.stop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string) => join(folder, name);
const run = (words: string[], databaseUrl: string, erasureLog = '') =>
  runConsole(words, testConfig, () =>
    readEnvironment({ DATABASE_URL: databaseUrl, VERBUND_ERASURE_LOG: erasureLog }),
  );
const PERSONS = '{ conferences(first: 100) { nodes { id participations { role person { name } } } } }';

test('a name is erased by command, and an older export that is loaded afterwards does not bring it back', async () => {
  expect(await run(['export', file('old.jsonl')], network.databaseUrl)).toBe(0);
  expect(statSync(file('old.jsonl')).mode & 0o077).toBe(0);
  expect((await network.ask(PERSONS)).text).toContain('Petra Erfunden');
  expect(readFileSync(file('old.jsonl'), 'utf8')).toContain('Petra Erfunden');

  writeFileSync(file('name'), 'Erfunden, Petra\n');
  expect(await run(['erase-person', file('name')], network.databaseUrl)).toBe(1);
  expect(said.at(-1)).toMatch(/VERBUND_ERASURE_LOG/);
  expect(await run(['erase-person', file('name')], network.databaseUrl, file('log'))).toBe(0);
  expect(said.at(-1)).toMatch(/^Gelöscht in [1-9]\d* Einträgen/);
  expect((await network.ask(PERSONS)).text).not.toContain('Petra Erfunden');

  const copy = await createTestDatabase();
  expect(await run(['load-export', file('old.jsonl')], copy)).toBe(0);
  const loaded = await startTestNetwork({ databaseUrl: copy, erasureLog: file('log') });
  const answer = await loaded.ask(PERSONS);
  await loaded.stop();
  expect(answer.text).toBe((await network.ask(PERSONS)).text);
});

test('a file that is there is not written over, a database that has rows is not loaded into', async () => {
  writeFileSync(file('mine'), 'mine');
  expect(await run(['export', file('mine')], network.databaseUrl)).toBe(1);
  expect(readFileSync(file('mine'), 'utf8')).toBe('mine');
  expect(await run(['load-export', file('old.jsonl')], network.databaseUrl)).toBe(1);
  expect(said.at(-1)).toMatch(/empty region only/);
  expect(await run(['load-export', file('nothing')], await createTestDatabase())).toBe(1);
  expect(existsSync(file('nothing'))).toBe(false);
});

test.each([[['exprt', 'x']], [['export']], [['export', 'a', 'b']]])('%j is not understood', async (words) => {
  expect(await run(words, network.databaseUrl)).toBe(2);
  expect(said.at(-1)).toMatch(/^Aufruf: /);
});

test('without words there is nothing for the console to do', async () => {
  expect(await run([], network.databaseUrl)).toBeNull();
});
