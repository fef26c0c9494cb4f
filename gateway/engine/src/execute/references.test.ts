import { describe, expect, it } from 'vitest';
import {
  altered,
  dataOf,
  errorLines,
  silent,
  toyEngine,
  type Between,
  type ParsedJson,
} from '../testing/toy-engine.ts';

const TRANSLATIONS = '{ book(id: "ahm:book/roses") { translations { label book { title } resolution } } }';

describe('references', () => {
  it('come from the owner; what is nowhere, or out of the federation, is NOT_AVAILABLE', async () => {
    const result = await toyEngine().ask(TRANSLATIONS);
    expect(dataOf(result).book.translations).toEqual([
      { label: 'An Atlas of Rivers', book: { title: 'An Atlas of Rivers' }, resolution: 'RESOLVED' },
      { label: 'Lost', book: null, resolution: 'NOT_AVAILABLE' },
      { label: 'Far Away', book: null, resolution: 'NOT_AVAILABLE' },
    ]);
    expect(errorLines(result)).toEqual([]);
  });

  it('survive an outage: the label stays, the resolution says why there is no more', async () => {
    const result = await toyEngine({ between: silent('bex') }).ask(TRANSLATIONS);
    expect(dataOf(result).book.translations[0]).toEqual({
      label: 'An Atlas of Rivers',
      book: null,
      resolution: 'UNREACHABLE',
    });
    expect(errorLines(result)).toEqual([]);
    expect((result.extensions as ParsedJson).coverage).toMatchObject({
      complete: false,
      sources: [
        { town: 'ahm', status: 'OK' },
        { town: 'bex', status: 'UNREACHABLE' },
        { town: 'cor', status: 'OK' },
      ],
    });
  });

  it('under STRICT an outage is one error per owner', async () => {
    const result = await toyEngine({ between: silent('bex') }).ask(
      TRANSLATIONS.replace('{ book', 'query @answer(policy: STRICT) { book'),
    );
    expect(errorLines(result)).toEqual(['book.translations.0.book INCOMPLETE (bex)']);
  });

  it('of rows of several types in one place do not meet, however deep', async () => {
    const result = await toyEngine().ask(
      '{ node(id: "ahm:loan/2") { ... on Branch { y: flagship { x: resolution } } ... on Loan { y: branch { twin { resolution } } } } }',
    );
    expect(errorLines(result)).toEqual([]);
    expect(dataOf(result).node).toEqual({ y: { twin: { resolution: 'RESOLVED' } } });
  });

  it('say MOVED where the row lives on under another id', async () => {
    const { book } = dataOf(
      await toyEngine().ask('{ book(id: "cor:book/bees") { home { id branch { id name } resolution } } }'),
    );
    expect(book.home).toEqual({
      id: 'bex:branch/docks',
      branch: { id: 'bex:branch/harbor', name: 'Harbor' },
      resolution: 'MOVED',
    });
  });

  it('are asked once per owner, each row once, however many lead there', async () => {
    const { ask, requests } = toyEngine();
    const result = await ask(
      '{ a: books { nodes { home { branch { name } } } } b: books(first: 3) { edges { node { home { branch { name } } sequelOf { book { title } } } } } }',
    );
    expect(errorLines(result)).toEqual([]);
    const lookups = requests.slice(3);
    expect(lookups.map(({ shard }) => shard).sort()).toEqual(['ahm', 'bex']);
    const ids = lookups.flatMap(({ variables }) =>
      Object.values(variables)
        .flat()
        .map((representation: ParsedJson) => representation.id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('only of rows that made it into the page', async () => {
    const { ask, requests } = toyEngine();
    await ask('{ books(first: 1, orderBy: {field: TITLE}) { nodes { title home { branch { name } } } } }');
    expect(requests.slice(3)).toEqual([]);
  });

  it('inside references are followed in a second round, and the resolution alone is enough to follow one', async () => {
    const { ask, requests } = toyEngine();
    const { loan } = dataOf(
      await ask(
        '{ loan(id: "ahm:loan/2") { branch { name twin { resolution branch { name } } flagship { resolution } } } }',
      ),
    );
    expect(loan.branch).toEqual({
      name: 'Harbor',
      twin: { resolution: 'RESOLVED', branch: { name: 'Old Mill' } },
      flagship: { resolution: 'RESOLVED' },
    });
    expect(requests.map(({ shard }) => shard)).toEqual(['ahm', 'bex', 'ahm']);
  });

  it('keep the client’s order of keys', async () => {
    const result = await toyEngine().ask(
      '{ book(id: "ahm:book/roses") { translations { resolution book { title } label again: resolution } } }',
    );
    expect(Object.keys(dataOf(result).book.translations[0])).toEqual([
      'resolution',
      'book',
      'label',
      'again',
    ]);
  });

  const lookupsOf = (change: (entities: ParsedJson[]) => ParsedJson[]): Between =>
    altered('bex', (body, { query }) =>
      query.includes('_entities')
        ? {
            data: Object.fromEntries(
              Object.entries(body.data).map(([key, list]) => [key, change(list as ParsedJson[])]),
            ),
          }
        : body,
    );

  it.each([
    ['too few', () => []],
    ['of another type', ([one]: ParsedJson[]) => [{ ...one, __typename: 'Branch' }]],
    ['of another shard', ([one]: ParsedJson[]) => [{ ...one, _v_id: 'ahm:book/roses' }]],
    ['of a wrong type', ([one]: ParsedJson[]) => [{ ...one, title: 7 }]],
  ])('are checked like everything else: entities %s', async (_, change) => {
    const result = await toyEngine({ between: lookupsOf(change) }).ask(TRANSLATIONS);
    expect(dataOf(result).book.translations[0]).toMatchObject({ book: null, resolution: 'UNREACHABLE' });
    expect(errorLines(result)).toEqual(['book.translations.0.book SHARD_CONTRACT_VIOLATION (bex)']);
  });

  it('pass errors inside the entity to where it is used', async () => {
    const { ask } = toyEngine();
    const result = await ask('{ loan(id: "bex:loan/1") { branch { name motto } } }');
    expect([dataOf(result), errorLines(result)]).toEqual([
      { loan: { branch: { name: 'Attic', motto: null } } },
      ['loan.branch.motto INTERNAL_SERVER_ERROR (cor)'],
    ]);
  });
});
