import { formatCursor, parseCursor } from '@verbund/schema';
import { describe, expect, it } from 'vitest';
import { altered, dataOf, errorLines, toyEngine, type ParsedJson } from '../testing/toy-engine.ts';

const LIST =
  '{ books(first: 2) { nodes { id title year kind rare home { id } } totalCount pageInfo { hasNextPage } coverage { sources { town status message } } } }';

const edges = (body: ParsedJson): ParsedJson[] => body.data.books._v_edges;
const recut = (body: ParsedJson, change: (cursor: NonNullable<ReturnType<typeof parseCursor>>) => object) => {
  for (const edge of edges(body))
    edge._v_cursor = formatCursor({
      ...(parseCursor(edge._v_cursor) as ParsedJson),
      ...change(parseCursor(edge._v_cursor) as ParsedJson),
    });
  return body;
};
const onFirst = (body: ParsedJson, change: (node: ParsedJson) => void) => (
  change(edges(body)[0]._v_n0),
  body
);

/** What a shard may do to its answer, and what is to be said about it. */
const BREACHES: readonly [does: string, change: (body: ParsedJson) => unknown, says: RegExp][] = [
  ['answers a list', () => [], /GraphQL response/],
  ['answers neither data nor errors', () => ({}), /data or errors/],
  ['answers errors that are none', (body) => ({ ...body, errors: [5] }), /GraphQL errors/],
  ['leaves a field out', (body) => (delete body.data.books, body), /got nothing/],
  ['answers null without an error', (body) => ((body.data.books = null), body), /value or an error/],
  [
    'answers more rows than asked for',
    (body) => (edges(body).push(structuredClone(edges(body)[1]), edges(body)[1]), body),
    /at most 2 edges/,
  ],
  ['answers rows out of order', (body) => (edges(body).reverse(), body), /strict order/],
  [
    'answers a row twice',
    (body) => (edges(body).splice(1, 1, structuredClone(edges(body)[0])), body),
    /strict order/,
  ],
  ['answers null for a row', (body) => ((edges(body)[0]._v_n0 = null), body), /got null/],
  ['answers no cursor', (body) => ((edges(body)[0]._v_cursor = 'x'), body), /a cursor/],
  [
    'answers cursors of another filter',
    (body) => recut(body, () => ({ fingerprint: '00000000' })),
    /this field, order and filter/,
  ],
  [
    'answers cursors of another order version',
    (body) => recut(body, () => ({ orderVersion: '2' })),
    /order version/,
  ],
  ['answers cursors that claim missing shards', (body) => recut(body, () => ({ missed: ['ahm'] })), /missed/],
  [
    'answers another id than that of the cursor',
    (body) => onFirst(body, (node) => (node.id = 'bex:book/other')),
    /same id/,
  ],
  [
    'answers rows of another shard',
    (body) =>
      recut(
        onFirst(body, (node) => (node.id = 'ahm:book/bees')),
        ({ id }) => ({ id: id.replace('bex', 'ahm') }),
      ),
    /a row of bex/,
  ],
  ['counts fewer rows than it answers', (body) => ((body.data.books.totalCount = 1), body), /at least 2/],
  [
    'keeps rows back',
    (body) => (edges(body).pop(), (body.data.books._v_page.hasNextPage = true), body),
    /1 of 2 rows/,
  ],
  [
    'answers a text for a number',
    (body) => onFirst(body, (node) => (node.year = '1989')),
    /year: expected Int/,
  ],
  [
    'answers a number beyond 32 bits',
    (body) => onFirst(body, (node) => (node.year = 2 ** 31)),
    /year: expected Int/,
  ],
  [
    'answers a number for a text',
    (body) => onFirst(body, (node) => (node.title = 5)),
    /title: expected String/,
  ],
  [
    'answers an enum value nobody declared',
    (body) => onFirst(body, (node) => (node.kind = 'PAMPHLET')),
    /kind: expected BookKind/,
  ],
  [
    'answers a text for a truth value',
    (body) => onFirst(body, (node) => (node.rare = 'yes')),
    /rare: expected Boolean/,
  ],
  [
    'answers null where null is not allowed',
    (body) => onFirst(body, (node) => (node.title = null)),
    /title: expected String!, got null/,
  ],
];

describe('an answer that breaks the contract is discarded, told, and costs nobody else anything', () => {
  it.each(BREACHES)('a shard that %s', async (_, change, says) => {
    const { ask } = toyEngine({ between: altered('bex', change) });
    const result = await ask(LIST);
    const { books } = dataOf(result);
    expect(books.nodes.map(({ id }: { id: string }) => id)).toEqual(['ahm:book/bees', 'cor:book/bees']);
    expect(books.coverage.sources[1]).toMatchObject({
      town: 'bex',
      status: 'INVALID',
      message: expect.stringMatching(says),
    });
    expect(errorLines(result)).toEqual(['books SHARD_CONTRACT_VIOLATION (bex)']);
  });

  it('a shard that walks the other way than most', async () => {
    const turned = altered('bex', (body) => recut(edges(body).reverse() && body, () => ({ direction: 'D' })));
    const result = await toyEngine({ between: turned }).ask(LIST);
    expect(dataOf(result).books.coverage.sources[1].status).toBe('INVALID');
  });

  it('a shard that answers rows in front of `after`', async () => {
    const healthy = dataOf(await toyEngine().ask('{ books(first: 4) { pageInfo { endCursor } } }'));
    let first: unknown;
    const stuck = altered('bex', (body) => (first ??= body));
    const { ask } = toyEngine({ between: stuck });
    await ask('query Q($after: String) { books(first: 2, after: $after) { nodes { id } } }');
    const result = await ask('query Q($after: String) { books(first: 2, after: $after) { nodes { id } } }', {
      after: healthy.books.pageInfo.endCursor,
    });
    expect(errorLines(result)).toEqual(['books SHARD_CONTRACT_VIOLATION (bex)']);
  });

  it.each([
    [
      'a list out of its order',
      '{ branches { id } }',
      (body: ParsedJson) => (body.data.branches.push({ ...body.data.branches[0] }), body),
    ],
    [
      'a group twice',
      '{ tally { town days } }',
      (body: ParsedJson) => (body.data.tally.push({ ...body.data.tally[0] }), body),
    ],
    [
      'a key twice',
      '{ genres { code } }',
      (body: ParsedJson) => (body.data.genres.push({ ...body.data.genres[0] }), body),
    ],
    [
      'a total that is a text',
      '{ stock(measure: BOOKS) { copies } }',
      (body: ParsedJson) => ((body.data.stock.copies = '5'), body),
    ],
  ])('%s', async (_, source, change) => {
    const result = await toyEngine({ between: altered('bex', change) }).ask(source);
    expect(errorLines(result)).toEqual([expect.stringMatching(/^\w+ SHARD_CONTRACT_VIOLATION \(bex\)$/)]);
    expect(Object.values(dataOf(result))[0]).not.toBe(null);
  });

  it('shards that do not say the same: nobody is believed', async () => {
    const other = altered('bex', (body) => ((body.data.stock.measure = 'SHARE'), body));
    const result = await toyEngine({ between: other }).ask('{ stock(measure: BOOKS) { measure count } }');
    expect([dataOf(result), errorLines(result)]).toEqual([
      { stock: null },
      ['stock.measure SHARD_CONTRACT_VIOLATION'],
    ]);
  });

  it('what was not asked for does not reach the client', async () => {
    const chatty = altered('bex', (body) => onFirst(body, (node) => (node.secret = 'x')));
    const result = await toyEngine({ between: chatty }).ask(LIST);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(errorLines(result)).toEqual([]);
  });

  it('a routed answer, and a row of another shard inside it', async () => {
    const wrong = altered('bex', (body) => ((body.data.book.year = '1989'), body));
    const result = await toyEngine({ between: wrong }).ask('{ book(id: "bex:book/rivers") { year } }');
    expect([dataOf(result), errorLines(result)]).toEqual([
      { book: null },
      ['book SHARD_CONTRACT_VIOLATION (bex)'],
    ]);
    const foreign = altered(
      'bex',
      (body) => (
        (body.data.loan.book.book = { title: 'Mine', _v_id: 'ahm:book/roses' }),
        (body.data.loan.book._v_id = 'ahm:book/roses'),
        body
      ),
    );
    const claimed = await toyEngine({ between: foreign }).ask(
      '{ loan(id: "bex:loan/1") { book { book { title } } } }',
    );
    expect(errorLines(claimed)).toEqual(['loan SHARD_CONTRACT_VIOLATION (bex)']);
  });
});
