import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows.ts';
import { SAMPLE_ROWS, SAMPLE_TOWNS } from './sample.ts';
import { createToyServer } from './server.ts';

const whole = () => createToyServer({ rows: SAMPLE_ROWS, towns: SAMPLE_TOWNS });
const shard = (town: string) =>
  createToyServer({ rows: rowsOf(SAMPLE_ROWS, new Set([town])), towns: SAMPLE_TOWNS, town });

async function dataOf(server: ReturnType<typeof whole>, query: string): Promise<unknown> {
  const { data, errors } = await server.answer({ query });
  expect(errors?.map((error) => error.message)).toBe(undefined);
  return JSON.parse(JSON.stringify(data));
}

describe('a toy server', () => {
  it('answers all rows as the one database, and only its own as a shard', async () => {
    const query = '{ books { totalCount nodes { id } } }';
    expect(await dataOf(whole(), query)).toMatchObject({ books: { totalCount: 7 } });
    expect(await dataOf(shard('bex'), query)).toEqual({
      books: { totalCount: 2, nodes: [{ id: 'bex:book/rivers' }, { id: 'bex:book/bees' }] },
    });
  });

  it('says how far a link leads', async () => {
    const query = `{
      moved: book(id: "cor:book/bees") { home { resolution branch { id } } }
      book(id: "ahm:book/roses") { translations { resolution book { id } } }
    }`;
    expect(await dataOf(whole(), query)).toEqual({
      moved: { home: { resolution: 'MOVED', branch: { id: 'bex:branch/harbor' } } },
      book: {
        translations: [
          { resolution: 'RESOLVED', book: { id: 'bex:book/rivers' } },
          { resolution: 'NOT_AVAILABLE', book: null },
          { resolution: 'NOT_AVAILABLE', book: null },
        ],
      },
    });
  });

  it('answers rows of its own by key, null where it has none, and for rows of others what it has for them', async () => {
    const query = `{ _entities(representations: [
      { __typename: "Branch", id: "bex:branch/docks" }, { __typename: "Branch", id: "bex:branch/none" }
      { __typename: "Branch", id: "ahm:branch/old-mill" }, { __typename: "Genre", code: "bex-1" }
    ]) { __typename ... on Branch { id holdings { totalCount } } ... on Genre { name } } }`;
    expect(await dataOf(shard('bex'), query)).toEqual({
      _entities: [
        { __typename: 'Branch', id: 'bex:branch/harbor', holdings: { totalCount: 2 } },
        null,
        { __typename: 'Branch', id: 'ahm:branch/old-mill', holdings: { totalCount: 0 } },
        { __typename: 'Genre', name: 'Travel' },
      ],
    });
  });

  it('fails where a row is planted to', async () => {
    const { data, errors } = await whole().answer({ query: '{ book(id: "cor:book/zebra") { id blurb } }' });
    expect(data).toMatchObject({ book: { id: 'cor:book/zebra', blurb: null } });
    expect(errors?.map((error) => error.path)).toEqual([['book', 'blurb']]);
  });

  it('refuses an id of no town, of another kind, and one that is none', async () => {
    const { errors } = await whole().answer({
      query:
        '{ a: book(id: "dun:book/far") { id } b: book(id: "ahm:loan/1") { id } c: node(id: "?") { id } }',
    });
    expect(errors?.map((error) => [error.path?.[0], error.extensions.code])).toEqual([
      ['a', 'REGION_UNKNOWN'],
      ['b', 'ID_INVALID'],
      ['c', 'ID_INVALID'],
    ]);
  });

  it('as a federation with a silent town, leaves its rows out and says so', async () => {
    const server = createToyServer({ rows: SAMPLE_ROWS, towns: SAMPLE_TOWNS, silent: new Set(['bex']) });
    const query = `{ books(first: 1) { totalCount totalRelation coverage { complete sources { town status } } nodes { id } }
      stock(measure: BOOKS) { count pages countRelation oldestRelation } book(id: "cor:book/bees") { home { label resolution } } }`;
    expect(await dataOf(server, query)).toEqual({
      books: {
        totalCount: 5,
        totalRelation: 'AT_LEAST',
        nodes: [{ id: 'ahm:book/bees' }],
        coverage: {
          complete: false,
          sources: [
            { town: 'ahm', status: 'OK' },
            { town: 'bex', status: 'UNREACHABLE' },
            { town: 'cor', status: 'OK' },
          ],
        },
      },
      stock: { count: 5, pages: null, countRelation: 'AT_LEAST', oldestRelation: 'AT_MOST' },
      book: { home: { label: 'Docks', resolution: 'UNREACHABLE' } },
    });
  });

  it('keeps what was written, for itself', async () => {
    const server = whole();
    const query =
      'mutation { a: renew(input: { id: "ahm:loan/1", days: 2 }) { days } b: renew(input: { id: "ahm:loan/1", days: 3 }) { days } }';
    expect(await dataOf(server, query)).toEqual({ a: { days: 16 }, b: { days: 19 } });
    expect(
      await dataOf(server, '{ loan(id: "ahm:loan/1") { days } loans { nodes { days } } }'),
    ).toMatchObject({ loan: { days: 19 }, loans: { nodes: [{ days: 19 }, {}, {}, {}] } });
    expect(await dataOf(whole(), '{ loan(id: "ahm:loan/1") { days } }')).toEqual({ loan: { days: 14 } });
  });
});
