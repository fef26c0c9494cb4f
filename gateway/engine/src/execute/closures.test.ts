import { describe, expect, it } from 'vitest';
import { toyContract } from '../../toy/schema.ts';
import {
  altered,
  dataOf,
  errorLines,
  silent,
  toyEngine,
  type Between,
  type ParsedJson,
  requestsPerTown,
} from '../testing/toy-engine.ts';

const WITHIN = 'within: { lead: "ahm:branch/old-mill", chained: true }';
const COUNT = `{ books(filter: { ${WITHIN} }) { totalCount totalRelation coverage { complete sources { town status message } } } }`;

/** A town that does not answer round number `round` of closures. */
function misses(town: string, round: number, failure: 'TIMEOUT' | 'UNREACHABLE' = 'UNREACHABLE'): Between {
  let rounds = 0;
  return async ({ shard, operationName }, through) =>
    shard === town && operationName === 'Edges' && ++rounds === round
      ? { ok: false, failure, message: 'no answer', durationMs: 3 }
      : through();
}

describe('a closure', () => {
  it('costs one request per round and town, and ends in a circle', async () => {
    const { ask, requests } = toyEngine();
    expect(dataOf(await ask(COUNT)).books).toMatchObject({
      totalCount: 6,
      totalRelation: 'EXACT',
      coverage: { complete: true },
    });
    expect(requests.filter(({ operationName }) => operationName === 'Edges')).toHaveLength(9);
    expect(requestsPerTown(requests)).toEqual({ ahm: 4, bex: 4, cor: 4 });
  });

  it('is one round where its condition does not hold', async () => {
    const { ask, requests } = toyEngine();
    const one = dataOf(
      await ask('{ books(filter: { within: { lead: "ahm:branch/old-mill" } }) { totalCount } }'),
    );
    expect(one.books.totalCount).toBe(5);
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 2, cor: 2 });
  });

  it('is computed once however often it is used, and other closures share its rounds', async () => {
    const { ask, requests } = toyEngine();
    const result = await ask(`{
      books(filter: { ${WITHIN} }) { totalCount }
      stock(measure: BOOKS, filter: { ${WITHIN} }) { count countRelation }
      tally(filter: { ${WITHIN} }) { town loans }
      branches(within: { lead: "bex:branch/harbor" }) { name }
    }`);
    expect(dataOf(result)).toEqual({
      books: { totalCount: 6 },
      stock: { count: 6, countRelation: 'EXACT' },
      tally: [
        { town: 'ahm', loans: 2 },
        { town: 'bex', loans: 1 },
      ],
      branches: [{ name: 'Attic' }],
    });
    expect(requestsPerTown(requests)).toEqual({ ahm: 4, bex: 4, cor: 4 });
  });

  it('passes on what filters its edges', async () => {
    const { ask, requests } = toyEngine();
    const lasting =
      '{ branches(within: { lead: "cor:branch/attic", chained: true, lasting: true }) { name } }';
    expect(dataOf(await ask(lasting)).branches).toEqual([]);
    expect(requests[0]?.variables).toEqual({ to_0: ['cor:branch/attic'], lasting_0: true });
  });

  it('of the rows themselves gives each town its own ids, and does not ask the others', async () => {
    const { ask, requests } = toyEngine();
    const result = await ask(
      '{ books(filter: { series: { of: "ahm:book/bees" } }) { nodes { id } coverage { complete sources { town status } } } }',
    );
    expect(dataOf(result).books).toEqual({
      nodes: [{ id: 'bex:book/bees' }],
      coverage: {
        complete: true,
        sources: [
          { town: 'ahm', status: 'SKIPPED' },
          { town: 'bex', status: 'OK' },
          { town: 'cor', status: 'SKIPPED' },
        ],
      },
    });
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 3, cor: 2 });
    const explained = await ask(
      '{ books(filter: { series: { of: "ahm:book/bees" } }) { totalCount } }',
      {},
      { explain: true },
    );
    expect((explained.extensions as ParsedJson).explain.fields[0]).toEqual({
      field: 'books',
      asked: ['bex'],
      pruned: ['ahm', 'cor'].map((shard) => ({ shard, why: 'owns none of the ids that were found' })),
    });
  });

  it('in a variable travels like one in the document, and leaves a request without one alone', async () => {
    const { ask, requests } = toyEngine();
    const query = 'query ($filter: BookFilter) { books(filter: $filter) { totalCount } }';
    const closed = await ask(query, { filter: { within: { lead: 'ahm:branch/old-mill', chained: true } } });
    expect(dataOf(closed).books.totalCount).toBe(6);
    requests.length = 0;
    expect(dataOf(await ask(query, { filter: { rare: true } })).books.totalCount).toBe(2);
    expect(dataOf(await ask(query)).books.totalCount).toBe(7);
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 2, cor: 2 });
    expect(requests[0]?.variables).toMatchObject({ _v_0_filter: { rare: true } });
  });

  it('whose filter names a town is still looked for in all', async () => {
    const { ask, requests } = toyEngine();
    const result = await ask(`{ books(filter: { town: "cor", ${WITHIN} }) { nodes { id } } }`);
    expect(dataOf(result).books.nodes).toEqual([{ id: 'cor:book/zebra' }]);
    expect(requestsPerTown(requests)).toEqual({ ahm: 3, bex: 3, cor: 4 });
  });

  it('cannot be given what only the engine may fill', async () => {
    const { ask, requests } = toyEngine();
    const named = await ask('{ books(filter: { within: { lead: "x", branches: [] } }) { totalCount } }');
    expect(errorLines(named)).toEqual([' GRAPHQL_VALIDATION_FAILED']);
    const given = await ask('query ($f: BookFilter) { books(filter: $f) { totalCount } }', {
      f: { within: { lead: 'x', branches: [] } },
    });
    expect(errorLines(given)).toEqual([' BAD_USER_INPUT']);
    expect(requests).toEqual([]);
  });
});

describe('a walk under a closure', () => {
  const PAGE = `query ($after: String) { books(first: 2, after: $after, filter: { ${WITHIN} }) {
    edges { cursor node { id } } pageInfo { endCursor hasNextPage } coverage { complete missedBefore }
  } }`;

  it('has the cursors of what the client has asked, also when what is found has changed', async () => {
    const { ask } = toyEngine();
    const whole = toyEngine();
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { books }: ParsedJson = dataOf(await ask(PAGE, { after }));
      seen.push(...books.edges.map((edge: ParsedJson) => edge.node.id));
      [after, more] = [books.pageInfo.endCursor, books.pageInfo.hasNextPage];
    }
    const { books } = dataOf(
      await whole.ask(`{ books(first: 200, filter: { ${WITHIN} }) { nodes { id } } }`),
    );
    expect(seen).toEqual(books.nodes.map(({ id }: ParsedJson) => id));
    const start = dataOf(await ask(PAGE)).books.pageInfo.endCursor;
    const fewer = toyEngine({ between: misses('cor', 2) });
    expect(errorLines(await fewer.ask(PAGE, { after: start }))).toEqual([]);
    const other = PAGE.replace('chained: true', 'chained: false');
    expect(errorLines(await ask(other, { after: start }))).toEqual(['books CURSOR_MISMATCH']);
  });

  it('remembers who was missing in a round', async () => {
    const { books } = dataOf(await toyEngine({ between: misses('cor', 2) }).ask(PAGE));
    expect(books.coverage).toEqual({ complete: false, missedBefore: [] });
    const next = dataOf(await toyEngine().ask(PAGE, { after: books.pageInfo.endCursor }));
    expect(next.books.coverage).toEqual({ complete: false, missedBefore: ['cor'] });
  });
});

describe('where a town misses a round', () => {
  it('the answer is a lower bound, and says who and when; what the town has since is in it', async () => {
    const { ask, requests } = toyEngine({ between: misses('cor', 2) });
    const { books } = dataOf(await ask(COUNT));
    expect(books).toEqual({
      totalCount: 5,
      totalRelation: 'AT_LEAST',
      coverage: {
        complete: false,
        sources: [
          { town: 'ahm', status: 'OK', message: null },
          { town: 'bex', status: 'OK', message: null },
          { town: 'cor', status: 'UNREACHABLE', message: 'missing in round 2' },
        ],
      },
    });
    expect(requestsPerTown(requests)).toEqual({ ahm: 3, bex: 3, cor: 3 });
  });

  it('and was only late, it is not waited for again', async () => {
    const { ask, requests } = toyEngine({ between: misses('ahm', 1, 'TIMEOUT') });
    const { books } = dataOf(await ask(COUNT));
    expect(books.coverage.sources[0]).toEqual({
      town: 'ahm',
      status: 'TIMEOUT',
      message: 'missing in round 1',
    });
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 4, cor: 4 });
  });

  it('STRICT has no answer', async () => {
    const result = await toyEngine({ between: misses('cor', 1) }).ask(
      COUNT.replace('{ books', 'query @answer(policy: STRICT) { books'),
    );
    expect(dataOf(result)).toEqual({ books: null });
    expect(errorLines(result)).toEqual(['books INCOMPLETE (cor)']);
  });

  it('because it broke the contract, its edges are discarded and the breach is told where the closure is used', async () => {
    const lying = altered('bex', (body, { operationName }) => {
      if (operationName === 'Edges')
        body.data.joins_0 = [{ from: 'bex:branch/harbor', to: 'cor:branch/attic', _v_id: 'x' }];
      return body;
    });
    const result = await toyEngine({ between: lying }).ask(COUNT);
    expect(errorLines(result)).toEqual(['books SHARD_CONTRACT_VIOLATION (bex)']);
    expect(dataOf(result).books.coverage.sources[1]).toEqual({
      town: 'bex',
      status: 'INVALID',
      message: 'missing in round 1',
    });
  });

  it('and nobody else answers it, the field has no answer; others have', async () => {
    const nobody: Between = async ({ operationName }, through) =>
      operationName === 'Edges'
        ? { ok: false, failure: 'UNREACHABLE', message: 'no answer', durationMs: 1 }
        : through();
    const { ask, requests } = toyEngine({ between: nobody });
    const result = await ask(COUNT.replace(/}$/, ' all: books { totalCount } }'));
    expect(dataOf(result)).toEqual({ books: null, all: { totalCount: 7 } });
    expect(errorLines(result)).toEqual(['books SHARD_UNREACHABLE (ahm,bex,cor)']);
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 2, cor: 2 });
  });

  it('and the client has not asked for it, nothing is missing', async () => {
    const { ask, requests } = toyEngine({ between: silent('cor') });
    const { books } = dataOf(
      await ask(COUNT.replace('{ books', 'query @answer(from: ["ahm", "bex"]) { books')),
    );
    expect(books.coverage.complete).toBe(true);
    expect(requestsPerTown(requests)['cor']).toBe(0);
  });
});

describe('a closure without bounds', () => {
  it('is refused after its rounds, and nothing else is asked for that field', async () => {
    const { ask, requests } = toyEngine({ limits: { maxClosureRounds: 2 } });
    const result = await ask(COUNT);
    expect(dataOf(result)).toEqual({ books: null });
    expect(errorLines(result)).toEqual(['books LIMIT_CLOSURE']);
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 2, cor: 2 });
  });

  it('is refused beyond its ids', async () => {
    const result = await toyEngine({ limits: { maxClosureIds: 2 } }).ask(COUNT);
    expect(errorLines(result)).toEqual(['books LIMIT_CLOSURE']);
  });

  it('is not even begun for a field that is refused already', async () => {
    const { ask, requests } = toyEngine();
    expect(errorLines(await ask(COUNT.replace('books(', 'books(first: 0, ')))).toEqual([
      'books PAGE_SIZE_INVALID',
    ]);
    expect(requests).toEqual([]);
  });
});

describe('a shard that does not know the closure', () => {
  it('is left out of what asks for it, and of nothing else', async () => {
    const older = toyContract
      .replace('  branches: [ID!] @internal\n', '')
      .replace(', into: "branches"', ', into: "none"');
    const { ask } = toyEngine({
      shards: ['ahm', 'bex', 'cor'].map((name) => ({ name, sdl: name === 'bex' ? older : toyContract })),
    });
    const query = 'query ($f: BookFilter) { books(filter: $f) { coverage { sources { town status } } } }';
    const closed = dataOf(await ask(query, { f: { within: { lead: 'ahm:branch/old-mill' } } }));
    expect(closed.books.coverage.sources.map(({ status }: ParsedJson) => status)).toEqual([
      'OK',
      'UNSUPPORTED',
      'OK',
    ]);
    const plain = dataOf(await ask(query, { f: { rare: true } }));
    expect(plain.books.coverage.sources.map(({ status }: ParsedJson) => status)).toEqual(['OK', 'OK', 'OK']);
  });
});
