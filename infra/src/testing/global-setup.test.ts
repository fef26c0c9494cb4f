import pg from 'pg';
import { expect, inject, test } from 'vitest';

test('a test file can make its own database in the PostgreSQL of the run', async () => {
  const { adminDatabase, ...connection } = inject('postgres');
  const admin = new pg.Client({ ...connection, database: adminDatabase });
  await admin.connect();
  await admin.query('create database foundation_test template template0');
  const own = new pg.Client({ ...connection, database: 'foundation_test' });
  await own.connect();
  const { rows } = await own.query("select current_database() as name, current_setting('fsync') as fsync");
  expect(rows).toEqual([{ name: 'foundation_test', fsync: 'off' }]);
  await own.end();
  await admin.end();
});
