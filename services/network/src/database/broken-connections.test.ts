import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { openDatabase } from './orm.ts';

/** A database this process may hold one connection to, and a way to end that connection from outside. */
async function oneConnection() {
  const url = await createTestDatabase();
  const orm = await openDatabase({ url, connections: 1 });
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  onTestFinished(async () => {
    await admin.end();
    await orm.close(true);
  });
  const end = (pid: number) => admin.query('select pg_terminate_backend($1)', [pid]);
  return { orm, end };
}

const pidOf = async (em: { execute(sql: string): Promise<unknown> }) =>
  ((await em.execute('select pg_backend_pid() as pid')) as { pid: number }[])[0]?.pid ?? 0;

test.each(['rollback', 'commit'] as const)(
  'a connection that ends before the %s is replaced, and nobody waits for it for ever',
  async (last) => {
    const { orm, end } = await oneConnection();
    for (let round = 0; round < 3; round++) {
      const em = orm.em.fork();
      await em.begin();
      await end(await pidOf(em));
      // The server's farewell or the closed socket: whichever comes first.
      await expect(em[last]()).rejects.toThrow(/terminat|connection|EPIPE|ECONNRESET/i);
      expect(await orm.em.fork().execute('select 1 as one')).toEqual([{ one: 1 }]);
    }
  },
);

test('a transaction that works keeps its connection until it has ended', async () => {
  const { orm } = await oneConnection();
  const em = orm.em.fork();
  await em.begin();
  const pid = await pidOf(em);
  await em.commit();
  expect(await pidOf(orm.em.fork())).toBe(pid);
});
