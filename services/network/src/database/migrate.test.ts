import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { isMigrated, migrate } from './migrate.ts';
import { openDatabase } from './orm.ts';

const ALL = [
  '0001-first',
  '0002-statements-suggestions-links',
  '0003-states-of-organizations',
  '0004-imports',
  '0005-erasure-mark',
  '0006-relations-by-kind',
  '0007-form-drafts',
  '0008-growth',
];

async function open(url: string) {
  const orm = await openDatabase({ url });
  onTestFinished(() => orm.close(true));
  return orm;
}

test('after migrating, the database is exactly what the entities say', async () => {
  const orm = await open(await createTestDatabase());
  await migrate(orm);
  expect(await orm.schema.getUpdateSchemaSQL({ wrap: false, dropTables: true })).toBe('');
});

test('migrating twice does nothing the second time', async () => {
  const orm = await open(await createTestDatabase());
  expect(await isMigrated(orm)).toBe(false);
  expect(await migrate(orm)).toEqual(ALL);
  expect(await isMigrated(orm)).toBe(true);
  expect(await migrate(orm)).toEqual([]);
});

test('of several processes that start at once, one migrates and the others wait for it', async () => {
  const url = await createTestDatabase();
  const orms = await Promise.all([open(url), open(url), open(url)]);
  const done = await Promise.all(orms.map((orm) => migrate(orm)));
  expect(done.flat()).toEqual(ALL);
});

test('ids and order keys are compared byte by byte, whatever the collation of the database', async () => {
  const orm = await open(await createTestDatabase());
  await migrate(orm);
  const rows = await orm.em.fork().execute<{ column: string; collation: string | null }[]>(
    `select table_name || '.' || column_name as "column", collation_name as collation from information_schema.columns
     where table_schema = 'public' and (column_name in ('id', 'ags') or column_name like '%\\_key' or column_name like '%\\_id') and data_type = 'text'`,
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => row.collation !== 'C')).toEqual([]);
});

test.each([
  'drop index organization_search',
  'alter table figure drop column note',
  'drop index conference_by_date',
])('a database after "%s" is noticed', async (statement) => {
  const orm = await open(await createTestDatabase());
  await migrate(orm);
  await orm.em.fork().execute(statement);
  expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).not.toBe('');
});
