import { expect, test } from 'vitest';
import type { SignedIn } from '../../visit/visit.ts';
import { confirmMany } from './confirm-many.ts';

interface Answer {
  readonly data: { readonly payload: object | null };
  readonly problems: readonly object[];
}

/** A region that confirms all or none, as the contract says: `bad` stands in the way. */
function regionWith(bad: Readonly<Record<string, string>>, broken?: (call: number) => string | null) {
  const calls: (readonly string[])[] = [];
  const ask = async (_name: string, { ids }: { readonly ids: readonly string[] }): Promise<Answer> => {
    calls.push(ids);
    const code = broken?.(calls.length) ?? null;
    if (code !== null)
      return { data: { payload: null }, problems: [{ code, field: 'payload', region: 'th' }] };
    const problems = ids.flatMap((id, place) =>
      bad[id] === undefined ? [] : [{ code: bad[id], path: ['ids', String(place), 'id'] }],
    );
    return {
      data: { payload: { written: problems.length > 0 ? 0 : ids.length, problems } },
      problems: [],
    };
  };
  const visitor: SignedIn = {
    region: 'th',
    name: null,
    role: 'editor',
    body: null,
    ask: ask as unknown as SignedIn['ask'],
  };
  return { visitor, calls };
}

test('all are confirmed with one question, each once', async () => {
  const { visitor, calls } = regionWith({});
  expect(await confirmMany(visitor, ['a', 'b', 'a'])).toMatchObject({ confirmed: 2, failure: null });
  expect(calls).toEqual([['a', 'b']]);
});

test('those that stand in the way are named with the reason, the others are confirmed', async () => {
  const { visitor, calls } = regionWith({ b: 'WITHDRAWN', d: 'NOT_FOUND' });
  const { confirmed, refused, failure } = await confirmMany(visitor, ['a', 'b', 'c', 'd']);
  expect([confirmed, [...refused], failure]).toEqual([
    2,
    [
      ['b', ['WITHDRAWN']],
      ['d', ['NOT_FOUND']],
    ],
    null,
  ]);
  expect(calls).toEqual([
    ['a', 'b', 'c', 'd'],
    ['a', 'c'],
  ]);
});

test('where all stand in the way nothing is asked again', async () => {
  const { visitor, calls } = regionWith({ a: 'WITHDRAWN' });
  expect(await confirmMany(visitor, ['a'])).toMatchObject({ confirmed: 0, failure: null });
  expect(calls).toHaveLength(1);
});

test('nothing chosen asks nothing', async () => {
  const { visitor, calls } = regionWith({});
  expect(await confirmMany(visitor, [])).toMatchObject({ confirmed: 0, failure: null });
  expect(calls).toEqual([]);
});

test('a region that falls silent after the first question leaves the rest unknown', async () => {
  const { visitor } = regionWith({ b: 'WITHDRAWN' }, (call) => (call === 2 ? 'OUTCOME_UNKNOWN' : null));
  const { confirmed, refused, failure } = await confirmMany(visitor, ['a', 'b']);
  expect([confirmed, [...refused.keys()], failure]).toEqual([0, ['b'], 'OUTCOME_UNKNOWN']);
});

test('a problem that names none of the records ends it', async () => {
  const { visitor, calls } = regionWith({ a: 'TOO_MANY' });
  const ask = visitor.ask as unknown as (...given: unknown[]) => Promise<Answer>;
  const elsewhere = (async (...given: unknown[]) => {
    await ask(...given);
    return {
      data: { payload: { written: 0, problems: [{ code: 'TOO_MANY', path: ['ids'] }] } },
      problems: [],
    };
  }) as unknown as SignedIn['ask'];
  expect((await confirmMany({ ...visitor, ask: elsewhere }, ['a'])).failure).toBe('OTHER');
  expect(calls).toHaveLength(1);
});
