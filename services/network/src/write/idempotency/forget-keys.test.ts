import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../database/migrate.ts';
import { openDatabase } from '../../database/orm.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { forgetKeys } from './forget-keys.ts';
import { answerKey, takeKey } from './take-key.ts';

async function database() {
  const orm = await openDatabase({ url: await createTestDatabase() });
  onTestFinished(() => orm.close(true));
  await migrate(orm);
  return orm.em.fork();
}

const use = { person: 'p', key: 'k', requestHash: 'h' };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test('a key answers for thirty days, and is forgotten after that', async () => {
  const em = await database();
  expect(await takeKey(em, use, daysAgo(29))).toBeNull();
  await answerKey(em, use, { id: 'th:conference/x', revision: 1 });
  await forgetKeys(em);
  expect(await takeKey(em, use, new Date())).toEqual({ id: 'th:conference/x', revision: 1 });
  await em.execute("update idempotency_key set at = now() - interval '31 days'");
  await forgetKeys(em);
  expect(await em.execute('select 1 from idempotency_key')).toEqual([]);
});

test('a key that is too old but not cleared yet is a new one', async () => {
  const em = await database();
  await takeKey(em, use, daysAgo(31));
  await answerKey(em, use, { id: 'th:conference/x', revision: 1 });
  expect(await takeKey(em, { ...use, requestHash: 'other' }, new Date())).toBeNull();
});

test.each(['', 'x'.repeat(201)])('a key of %j is refused', async (key) => {
  const em = await database();
  await expect(takeKey(em, { ...use, key }, new Date())).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
