import { parseCursor } from '@verbund/schema';
import { describe, expect, it } from 'vitest';
import { toyContract } from '../../toy/schema.ts';
import { dataOf, errorLines, silent, toyEngine, type ParsedJson } from '../testing/toy-engine.ts';

const LIST = `query List($after: String, $first: Int = 3) { books(first: $first, after: $after) {
  nodes { id } totalCount totalRelation pageInfo { endCursor hasNextPage } coverage { complete missedBefore sources { town status rows } } } }`;

const statuses = (data: ParsedJson, field = 'books') =>
  data[field].coverage.sources.map(
    (source: { town: string; status: string }) => `${source.town} ${source.status}`,
  );

describe('when a shard does not answer', () => {
  it.each([
    ['UNREACHABLE', 'UNREACHABLE'],
    ['TIMEOUT', 'TIMEOUT'],
    ['SUSPENDED', 'SUSPENDED'],
    ['TOO_LARGE', 'INVALID'],
  ] as const)('the others do, and coverage says so (%s)', async (failure, status) => {
    const result = await toyEngine({ between: silent('bex', failure) }).ask(LIST);
    const data = dataOf(result);
    expect(data.books.nodes.map(({ id }: { id: string }) => id.slice(0, 3))).toEqual(['ahm', 'cor', 'ahm']);
    expect(statuses(data)).toEqual(['ahm OK', `bex ${status}`, 'cor OK']);
    expect([data.books.coverage.complete, data.books.totalCount, data.books.totalRelation]).toEqual([
      false,
      5,
      'AT_LEAST',
    ]);
    expect((result.extensions as ParsedJson).coverage).toMatchObject({
      complete: false,
      sources: [
        { town: 'ahm', rows: 2 },
        { town: 'bex', status, rows: null },
        { town: 'cor', rows: 1 },
      ],
    });
  });

  it('an outage is no error, a breach of the contract is', async () => {
    expect(errorLines(await toyEngine({ between: silent('bex') }).ask(LIST))).toEqual([]);
    expect(errorLines(await toyEngine({ between: silent('bex', 'TOO_LARGE') }).ask(LIST))).toEqual([
      'books SHARD_CONTRACT_VIOLATION (bex)',
    ]);
  });

  it('its absence travels in the cursors until the client starts again', async () => {
    const { ask } = toyEngine({ between: silent('bex') });
    const { books } = dataOf(await ask(LIST));
    expect(parseCursor(books.pageInfo.endCursor)?.missed).toEqual(['bex']);
    const healthy = toyEngine();
    const next = dataOf(await healthy.ask(LIST, { after: books.pageInfo.endCursor }));
    expect(next.books.coverage).toMatchObject({ complete: false, missedBefore: ['bex'] });
    expect(statuses(next)).toEqual(['ahm OK', 'bex OK', 'cor OK']);
    expect(next.books.totalRelation).toBe('EXACT');
    expect(parseCursor(next.books.pageInfo.endCursor)?.missed).toEqual(['bex']);
    expect(
      healthy.requests.map(({ variables }) => parseCursor(String(variables['_v_0_after']))?.missed),
    ).toEqual([[], [], []]);
    expect(dataOf(await healthy.ask(LIST)).books.coverage.complete).toBe(true);
  });

  it('totals say how they relate to the truth, operator by operator', async () => {
    const source =
      '{ stock(measure: BOOKS) { count pages oldest newest countRelation oldestRelation newestRelation } lending { totalRelation groups { openDays } } }';
    const partial = dataOf(await toyEngine({ between: silent('bex') }).ask(source));
    expect(partial.stock).toMatchObject({
      count: 5,
      pages: null,
      countRelation: 'AT_LEAST',
      oldestRelation: 'AT_MOST',
      newestRelation: 'AT_LEAST',
    });
    expect(partial.lending.totalRelation).toBe('AT_LEAST');
    expect(partial.lending.groups.map((group: { openDays: unknown }) => group.openDays)).toEqual([
      null,
      null,
    ]);
    const whole = dataOf(await toyEngine().ask(source));
    expect(whole.stock).toMatchObject({
      count: 7,
      countRelation: 'EXACT',
      oldestRelation: 'EXACT',
      newestRelation: 'EXACT',
    });
  });

  it('STRICT refuses the field and names who is missing, also on an earlier page', async () => {
    const strict = LIST.replace('query List($after: String, $first: Int = 3)', '$& @answer(policy: STRICT)');
    const refused = await toyEngine({ between: silent('bex') }).ask(strict);
    expect([dataOf(refused), errorLines(refused)]).toEqual([{ books: null }, ['books INCOMPLETE (bex)']]);
    const { books } = dataOf(await toyEngine({ between: silent('cor') }).ask(LIST));
    expect(errorLines(await toyEngine().ask(strict, { after: books.pageInfo.endCursor }))).toEqual([
      'books INCOMPLETE (cor)',
    ]);
    expect(errorLines(await toyEngine().ask(strict))).toEqual([]);
  });

  it('one failing root field leaves the others as they are', async () => {
    const between = silent('bex');
    const result = await toyEngine({ between }).ask(
      '{ book(id: "bex:book/rivers") { id } other: book(id: "ahm:book/bees") { title } }',
    );
    expect([dataOf(result), errorLines(result)]).toEqual([
      { book: null, other: { title: 'Bees' } },
      ['book SHARD_UNREACHABLE (bex)'],
    ]);
  });

  it('nobody at all is null with an error, not an empty list', async () => {
    const result = await toyEngine({
      between: async () => ({ ok: false, failure: 'TIMEOUT', message: 'late', durationMs: 9 }),
    }).ask(LIST);
    expect([dataOf(result), errorLines(result)]).toEqual([
      { books: null },
      ['books SHARD_TIMEOUT (ahm,bex,cor)'],
    ]);
  });

  it('a transport that throws, or never answers, is a shard out of reach', async () => {
    const throwing = await toyEngine({
      between: async ({ shard }, through) =>
        shard === 'bex' ? Promise.reject(new Error('secret')) : through(),
    }).ask(LIST);
    expect(statuses(dataOf(throwing))).toContain('bex UNREACHABLE');
    expect(JSON.stringify(throwing)).not.toContain('secret');
    const hanging = toyEngine({
      limits: { deadlineMs: 30 },
      between: ({ shard }, through) => (shard === 'bex' ? new Promise(() => {}) : through()),
    });
    expect(statuses(dataOf(await hanging.ask(LIST)))).toContain('bex TIMEOUT');
  });

  it('an engine starts with any subset of shards, and takes others in without a restart', async () => {
    const { engine, ask } = toyEngine({ shards: [] });
    expect(errorLines(await ask(LIST))).toEqual(['books SHARD_UNREACHABLE']);
    expect(dataOf(await ask('{ towns { code } }')).towns).toHaveLength(3);
    expect(
      engine.setShards([
        { name: 'ahm', sdl: toyContract },
        { name: 'bex', sdl: null },
      ]),
    ).toEqual([]);
    expect(statuses(dataOf(await ask(LIST)))).toEqual(['ahm OK', 'bex UNREACHABLE']);
    engine.setShards([
      { name: 'ahm', sdl: toyContract },
      { name: 'bex', sdl: toyContract },
    ]);
    expect(statuses(dataOf(await ask(LIST)))).toEqual(['ahm OK', 'bex OK']);
  });
});

describe('who is asked', () => {
  it('only the shards a filter names; the others are SKIPPED and not missing', async () => {
    const { ask, requests } = toyEngine();
    const data = dataOf(
      await ask(
        '{ books(filter: {town: ["cor"]}) { totalRelation coverage { complete sources { town status } } } }',
      ),
    );
    expect(requests.map(({ shard }) => shard)).toEqual(['cor']);
    expect(statuses(data)).toEqual(['ahm SKIPPED', 'bex SKIPPED', 'cor OK']);
    expect([data.books.coverage.complete, data.books.totalRelation]).toEqual([true, 'EXACT']);
  });

  it('only the shards the client wants, in every field', async () => {
    const { ask, requests } = toyEngine();
    const data = dataOf(
      await ask(
        'query @answer(from: ["ahm", "bex"]) { books(filter: {town: ["bex", "cor"]}) { totalCount } book(id: "cor:book/bees") { title } branches { id } }',
      ),
    );
    expect(requests.map(({ shard }) => shard).sort()).toEqual(['ahm', 'bex']);
    expect(data).toMatchObject({ books: { totalCount: 2 }, book: null });
  });

  it('nobody else for the form of an answer that is empty because the client names one and wants another', async () => {
    const { ask, requests } = toyEngine();
    const elsewhere = await ask(
      'query @answer(from: ["ahm"]) { books(filter: {town: ["bex"]}) { totalCount nodes { id } } branches(town: ["bex"]) { id } }',
    );
    expect(dataOf(elsewhere)).toEqual({ books: { totalCount: 0, nodes: [] }, branches: [] });
    expect(requests.map(({ shard }) => shard)).toEqual(['ahm']);
  });

  it('nobody of a name that nobody bears', async () => {
    const { ask, requests } = toyEngine();
    expect(
      errorLines(await ask('{ books(filter: {town: ["zzz"]}) { totalCount } branches { id } }')),
    ).toEqual(['books REGION_UNKNOWN']);
    requests.length = 0;
    const refused = await ask('query @answer(from: ["zzz"]) { branches { id } }');
    expect([errorLines(refused), refused.data, requests]).toEqual([[' REGION_UNKNOWN'], undefined, []]);
    expect(errorLines(await ask('query @answer(from: []) { branches { id } }'))).toEqual([' BAD_USER_INPUT']);
  });

  it('each shard once per operation, whatever is asked of it', async () => {
    const { ask, requests } = toyEngine();
    await ask(
      '{ books { totalCount } again: books(first: 1) { nodes { id } } genres { code } book(id: "bex:book/rivers") { id } lending { groups { days } } }',
    );
    expect(requests.map(({ shard }) => shard).sort()).toEqual(['ahm', 'bex', 'cor']);
  });
});
