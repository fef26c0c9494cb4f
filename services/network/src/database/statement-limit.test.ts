import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';
import { inTransaction } from '../write/transaction.ts';
import { openDatabase } from './orm.ts';

const QUESTION =
  '{ organizations(first: 1) { nodes { id } } municipalities(filter: {name: "Gera"}) { ags } }';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork({ statementMs: 400 });
});
afterAll(() => network.stop());

test('a statement that does not come to an end in time is broken off with a code, and all others are answered', async () => {
  await network.orm.em.fork().transactional(async (em) => {
    await em.execute('lock table organization in access exclusive mode');
    const { data, errors } = await network.ask(QUESTION);
    expect(errors).toMatchObject([{ path: ['organizations', 'nodes'], extensions: { code: 'LIMIT_TIME' } }]);
    expect(errors[0]?.message).not.toMatch(/select|organization/);
    expect(data.municipalities).not.toEqual([]);
  });
  expect((await network.ask(QUESTION)).errors).toEqual([]);
});

test('what is written is not broken off, however long it waits', async () => {
  const limited = await openDatabase({ url: network.databaseUrl, statementMs: 200 });
  try {
    await expect(limited.em.fork().execute('select pg_sleep(0.5)')).rejects.toMatchObject({ code: '57014' });
    const outcome = await inTransaction(limited.em, async (em) => {
      await em.execute('select pg_sleep(0.5)');
      return { kept: 'all of it' };
    });
    expect(outcome).toEqual({ kept: 'all of it' });
    // The next one on this connection has its limit again.
    await expect(limited.em.fork().execute('select pg_sleep(0.5)')).rejects.toMatchObject({ code: '57014' });
  } finally {
    await limited.close(true);
  }
});
