import { getMigrations } from 'better-auth/db/migration';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../../testing/test-database.ts';
import { createAuth } from '../accounts/auth.ts';
import { testOptions } from '../testing/test-options.ts';
import { openIdentityPool } from './identity-pool.ts';
import { migrateIdentity } from './migrate-identity.ts';

async function open(databaseUrl: string) {
  const pool = openIdentityPool(databaseUrl, (error) => {
    throw error;
  });
  onTestFinished(() => pool.end());
  return pool;
}

test('after migrating, better-auth finds every table and column it wants', async () => {
  const databaseUrl = await createTestDatabase();
  const pool = await open(databaseUrl);
  expect(await migrateIdentity(pool)).toEqual(['0001-accounts']);
  const auth = createAuth(testOptions({ databaseUrl }), pool, 's'.repeat(32));
  await auth.$context;
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

test('of several processes that start at once, one migrates and the others wait for it', async () => {
  const databaseUrl = await createTestDatabase();
  const pools = await Promise.all([open(databaseUrl), open(databaseUrl), open(databaseUrl)]);
  const done = await Promise.all(pools.map((pool) => migrateIdentity(pool)));
  expect(done.flat()).toEqual(['0001-accounts']);
});

test('accounts stay out of the schema of the region', async () => {
  const pool = await open(await createTestDatabase());
  await migrateIdentity(pool);
  const { rows } = await pool.query(
    "select table_schema from information_schema.tables where table_schema not in ('information_schema', 'pg_catalog') group by 1",
  );
  expect(rows).toEqual([{ table_schema: 'identity' }]);
});

test('nobody can change or remove an entry of the audit', async () => {
  const pool = await open(await createTestDatabase());
  await migrateIdentity(pool);
  await pool.query("insert into audit_entry (action) values ('SIGNED_IN')");
  for (const attempt of [
    "update audit_entry set action = 'x'",
    'delete from audit_entry',
    'truncate audit_entry',
  ]) {
    await expect(pool.query(attempt)).rejects.toThrow('never changed');
  }
});
