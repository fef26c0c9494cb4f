import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './orm.ts';
import { isLarge, noteRows, remembered } from './remembered.ts';

const STATEMENT = raw('select count(*) from organization where kind = ?', ['UMBRELLA']);
const MANY = 5_000;

/** A database, and how often something was computed in it. */
async function openCounted() {
  const orm = await openDatabase({ url: await createTestDatabase() });
  onTestFinished(() => orm.close(true));
  await migrate(orm);
  let computed = 0;
  const ask = (em: EntityManager = orm.em.fork(), rows = MANY) =>
    remembered(
      em,
      STATEMENT,
      async () => {
        computed++;
        return rows;
      },
      (value) => value,
    );
  return { orm, ask, times: () => computed };
}

test('what few rows went into is computed every time', async () => {
  const { orm, ask, times } = await openCounted();
  for (const _ of [1, 2, 3]) await ask(orm.em.fork(), MANY - 1);
  expect(times()).toBe(3);
  expect(isLarge(orm.em.fork(), STATEMENT)).toBe(false);
});

test('what very many rows went into is computed once more, then kept until something is written', async () => {
  const { orm, ask, times } = await openCounted();
  for (const _ of [1, 2, 3, 4]) expect(await ask()).toBe(MANY);
  expect(times()).toBe(2);
  await orm.em.fork().execute('update outbox_counter set pos = pos + 1');
  expect([await ask(), await ask()]).toEqual([MANY, MANY]);
  expect(times()).toBe(3);
});

test('another history with the same number of writes is another state', async () => {
  const { orm, ask, times } = await openCounted();
  for (const _ of [1, 2]) await ask();
  await orm.em.fork().execute(
    `insert into outbox (pos, tag, at, record_id, record_kind, change, changed_fields, revision)
     values (1, 'other', now(), 'th:organization/a', 'organization', 'CHANGED', '{}', 1)`,
  );
  await ask();
  expect(times()).toBe(3);
});

test('whoever asks the same at the same time waits for one answer', async () => {
  const { orm, ask, times } = await openCounted();
  noteRows(orm.em.fork(), STATEMENT, MANY);
  expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([MANY, MANY, MANY, MANY]);
  expect(times()).toBe(1);
});

test('a failure is kept by nobody', async () => {
  const { orm } = await openCounted();
  noteRows(orm.em.fork(), STATEMENT, MANY);
  const ask = (answer: () => Promise<number>) =>
    remembered(orm.em.fork(), STATEMENT, answer, (value) => value);
  await expect(ask(() => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
  expect(await ask(async () => MANY)).toBe(MANY);
});

test('inside a transaction nothing is taken from outside, and nothing is left', async () => {
  const { orm, ask, times } = await openCounted();
  for (const _ of [1, 2]) await ask();
  await orm.em.fork().transactional(async (em) => {
    await ask(em);
    expect(isLarge(em, STATEMENT)).toBe(false);
  });
  expect(times()).toBe(3);
});
