import 'reflect-metadata';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/orm.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testConfig } from '../testing/test-network.ts';
import { loadSample } from './load-sample.ts';

async function database() {
  const orm = await openDatabase({ url: await createTestDatabase() });
  onTestFinished(() => orm.close(true));
  await migrate(orm);
  const em = () => orm.em.fork();
  return {
    load: (wanted: number) => loadSample(orm, testConfig, wanted, () => {}),
    /** One line for everything that is stored, but for when it was loaded. */
    contents: async () => {
      const tables = ['organization', 'site', 'project', 'conference', 'participation', 'figure'];
      const of = (table: string) =>
        `select string_agg(md5(t::text), '' order by t::text collate "C") as rows from ${table} t`;
      return Promise.all(tables.map((table) => em().execute<{ rows: string }[]>(of(table))));
    },
    count: (condition: string) => em().execute(`select count(*)::int as n from ${condition}`),
  };
}

test('generated records are the same in every database, also when they came in two parts', async () => {
  const [once, twice] = [await database(), await database()];
  await once.load(25);
  await twice.load(10);
  await twice.load(25);
  expect(await twice.contents()).toEqual(await once.contents());
  expect(await once.count('organization')).toEqual([{ n: 25 }]);
});

test('a smaller number removes nothing, none loads nothing', async () => {
  const { load, count } = await database();
  await load(0);
  expect(await count('organization')).toEqual([{ n: 0 }]);
  await load(12);
  await load(5);
  expect(await count('conference')).toEqual([{ n: 12 }]);
});

test('every generated record is marked, and nobody can take it for a real one', async () => {
  const { load, count } = await database();
  await load(40);
  expect(
    await count(
      `organization where generated and name like 'Muster%' and id like 'th:organization/muster-%'`,
    ),
  ).toEqual([{ n: 40 }]);
  expect(await count(`project where generated and title->>'de' like 'Muster%'`)).toEqual([{ n: 40 }]);
  expect(await count(`conference where generated and title->>'de' like 'Muster%'`)).toEqual([{ n: 40 }]);
  expect(await count('participation where person_name is not null')).toEqual([{ n: 0 }]);
});
