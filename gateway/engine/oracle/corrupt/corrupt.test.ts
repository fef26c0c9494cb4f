import { formatCursor, fingerprint } from '@verbund/schema';
import { describe, expect, it } from 'vitest';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from '../../toy/sample.ts';
import { createToyServer } from '../../toy/server.ts';
import { corrupted } from './corrupted.ts';
import { BROKEN_BODIES } from './broken-bodies.ts';
import { BROKEN_LISTS } from './broken-lists.ts';
import { BROKEN_PAGES } from './broken-pages.ts';
import { BROKEN_VALUES } from './broken-values.ts';
import type { Corruption, Json } from './corruption.ts';
import { answerOf } from '../expected.ts';
import { federate } from '../federation.ts';
import type { World } from '../world.ts';

const world: World = { towns: SAMPLE_TOWNS, rows: SAMPLE_ROWS, brittle: false, knotted: false };

const PAGE = `{ books(first: 3) {
  totalCount totalRelation
  edges { cursor node { id title year kind rare keywords home { resolution branch { name } } } }
  pageInfo { hasNextPage endCursor }
  coverage { complete sources { town status rows } }
} }`;

/** The answer where the part of Bex in one field breaks the contract. */
async function withBroken(query: string, field: string, corruption: Corruption) {
  const federation = federate(world, {
    replace: (server, town) => (town === 'bex' ? corrupted(server, field, corruption) : server),
  });
  return { answer: answerOf(await federation.answer({ query })), mistakes: federation.mistakes };
}

/** The answer of one database without the rows of Bex in one field. */
async function withoutBex(query: string, field: string) {
  const lost = new Map([[field, new Set(['bex'])]]);
  const { data } = answerOf(await createToyServer({ ...world, lost }).answer({ query }));
  return JSON.parse(JSON.stringify(data).replaceAll('"FAILED"', '"INVALID"')) as unknown;
}

describe('a page of one town that breaks the contract is discarded, and the others stand', () => {
  it.each([...BROKEN_BODIES, ...BROKEN_PAGES, ...BROKEN_VALUES])('$name', async (corruption) => {
    const { answer, mistakes } = await withBroken(PAGE, 'books', corruption);
    expect(answer).toEqual({
      data: await withoutBex(PAGE, 'books'),
      errors: ['books SHARD_CONTRACT_VIOLATION'],
    });
    expect(mistakes).toEqual([]);
  });
});

describe('so is a list, a total and a set of groups', () => {
  it.each(BROKEN_LISTS)('$name', async ({ query, field, ...corruption }) => {
    const { answer, mistakes } = await withBroken(query, field, corruption);
    expect(answer).toEqual({
      data: await withoutBex(query, field),
      errors: [`${field} SHARD_CONTRACT_VIOLATION`],
    });
    expect(mistakes).toEqual([]);
  });
});

describe('a row that one owner answers', () => {
  const query = '{ book(id: "bex:book/rivers") { id title year } branches { id } }';

  it.each(BROKEN_VALUES.slice(0, 7))('is null where it holds $name', async (corruption) => {
    const { answer } = await withBroken(query, 'book', corruption);
    expect(answer.data).toMatchObject({ book: null, branches: [{}, {}, {}] });
    expect(answer.errors).toEqual(['book SHARD_CONTRACT_VIOLATION']);
  });

  it('is null where it is a row of another town', async () => {
    const foreign: Corruption = {
      name: 'a foreign row',
      apply: (body) =>
        void ((body['data'] as Record<string, Json>)['book'] = { id: 'ahm:book/roses', title: 'x', year: 1 }),
    };
    const { answer } = await withBroken(query, 'book', foreign);
    expect(answer.data).toMatchObject({ book: null });
    expect(answer.errors).toEqual(['book SHARD_CONTRACT_VIOLATION']);
  });
});

describe('rows looked up for others', () => {
  const query = '{ book(id: "cor:book/bees") { home { label resolution branch { id name } } } }';
  const unreachable = { book: { home: { label: 'Docks', resolution: 'UNREACHABLE', branch: null } } };

  it.each<Corruption>([
    ...BROKEN_BODIES,
    { name: 'too few rows', apply: (body) => eachList(body, (list) => list.pop()) },
    { name: 'too many rows', apply: (body) => eachList(body, (list) => list.push(null)) },
    {
      name: 'a row of another town',
      apply: (body) =>
        eachList(body, (list) => Object.assign(list[0] as object, { id: 'ahm:branch/old-mill' })),
    },
    {
      name: 'a row of another type',
      apply: (body) => eachList(body, (list) => Object.assign(list[0] as object, { __typename: 'Book' })),
    },
    {
      name: 'a row without a name',
      apply: (body) => eachList(body, (list) => Object.assign(list[0] as object, { name: null })),
    },
  ])('stay out of reach where the owner answers $name', async (corruption) => {
    const { answer, mistakes } = await withBroken(query, '_entities', corruption);
    expect(answer.data).toEqual(unreachable);
    expect(mistakes).toEqual([]);
  });
});

it('a forged cursor is refused by the shards, and once', async () => {
  const parts = {
    orderVersion: '1',
    direction: 'D',
    fingerprint: fingerprint('books', {}),
    missed: [],
    key: '',
    id: 'ahm:book/x',
  } as const;
  const answer = answerOf(
    await federate(world).answer({ query: `{ books(after: "${formatCursor(parts)}") { totalCount } }` }),
  );
  expect(answer).toEqual({ data: { books: null }, errors: ['books CURSOR_MISMATCH'] });
});

function eachList(body: Json, change: (list: Json[]) => unknown): undefined {
  if (typeof body !== 'object' || body === null) return;
  if (Array.isArray(body)) change(body);
  else Object.values(body).forEach((inner) => eachList(inner, change));
}
