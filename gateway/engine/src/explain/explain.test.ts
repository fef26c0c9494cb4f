import type { ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import { silent, toyEngine } from '../testing/toy-engine.ts';
import type { Explanation } from './explanation.ts';

const explained = (result: ExecutionResult) => result.extensions?.['explain'] as Explanation;
const explain = { explain: true };

it('explains nothing where nobody asks', async () => {
  const result = await toyEngine().ask('{ branches { id } }');
  expect(explained(result)).toBeUndefined();
});

it('prints the plan as the printer does', async () => {
  const { ask, engine } = toyEngine();
  const source = '{ branches { id } }';
  expect(explained(await ask(source, {}, explain)).plan).toBe(engine.explain({ source }));
});

it('says who was asked, who was not, and why', async () => {
  const { ask } = toyEngine();
  const { fields } = explained(
    await ask(
      'query @answer(from: ["ahm", "bex"]) { books(filter: { town: "ahm" }) { totalCount } }',
      {},
      explain,
    ),
  );
  expect(fields).toEqual([
    {
      field: 'books',
      asked: ['ahm'],
      pruned: [
        { shard: 'bex', why: 'not named in filter.town' },
        { shard: expect.any(String), why: 'not named in @answer(from:)' },
      ],
    },
  ]);
});

it('lists every request, follow-ups with the number of rows they look up', async () => {
  const { ask, requests } = toyEngine();
  const { requests: told } = explained(
    await ask('{ branches { id twin { branch { name } } } }', {}, explain),
  );
  expect(told.map(({ shard, round }) => `${round} ${shard}`).sort()).toEqual(
    requests.map(({ shard }, index) => `${index < 3 ? 0 : 1} ${shard}`).sort(),
  );
  const followUps = told.filter(({ round }) => round === 1);
  expect(followUps.length).toBeGreaterThan(0);
  for (const one of followUps) {
    expect(one.asks).toEqual(['Branch']);
    expect(one.ids).toBeGreaterThan(0);
    expect(one.bytes).toBeGreaterThan(0);
  }
});

it('lists a request that came to nothing, too', async () => {
  const { ask } = toyEngine({ between: silent('bex', 'TIMEOUT') });
  const { requests } = explained(await ask('{ branches { id } }', {}, explain));
  expect(requests.find(({ shard }) => shard === 'bex')).toMatchObject({ status: 'TIMEOUT', bytes: 0 });
});
