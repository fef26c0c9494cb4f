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

const HOLDINGS = `{ branches { name holdings { totalCount totalRelation nodes { id } coverage { complete sources { town status rows message } } } } }`;

/** Changes what a town answers for nested fields. */
const nestedAltered = (town: string, change: (entities: ParsedJson[], body: ParsedJson) => void): Between =>
  altered(town, (body) => {
    if (body.data._v_s0) change(body.data._v_s0, body);
    return body;
  });

describe('where a town does not answer for rows of others', () => {
  it('each connection says so; the rows around stand', async () => {
    const { ask } = toyEngine({
      between: async ({ shard, query }, through) =>
        shard === 'bex' && query.includes('holdings')
          ? { ok: false, failure: 'TIMEOUT', message: 'no answer', durationMs: 3 }
          : through(),
    });
    const result = await ask(HOLDINGS);
    expect(errorLines(result)).toEqual([]);
    expect(dataOf(result).branches[1]).toEqual({
      name: 'Harbor',
      holdings: {
        totalCount: 1,
        totalRelation: 'AT_LEAST',
        nodes: [{ id: 'ahm:book/aerzte' }],
        coverage: {
          complete: false,
          sources: [
            { town: 'ahm', status: 'OK', rows: 1, message: null },
            { town: 'bex', status: 'TIMEOUT', rows: null, message: 'no answer' },
            { town: 'cor', status: 'OK', rows: 0, message: null },
          ],
        },
      },
    });
  });

  it('nobody else does: the field is null, told at its place', async () => {
    const result = await toyEngine({ between: silent('bex') }).ask(
      'query @answer(from: ["ahm", "bex"]) { branch(id: "ahm:branch/old-mill") { name holdings(filter: { town: "bex" }) { totalCount } } }',
    );
    expect(dataOf(result)).toEqual({ branch: { name: 'Old Mill', holdings: null } });
    expect(errorLines(result)).toEqual(['branch.holdings SHARD_UNREACHABLE (bex)']);
  });

  it('STRICT nulls the connection, not the row', async () => {
    const result = await toyEngine({ between: silent('cor') }).ask(
      'query @answer(policy: STRICT) { branch(id: "ahm:branch/old-mill") { name holdings { totalCount } } }',
    );
    expect(dataOf(result)).toEqual({ branch: { name: 'Old Mill', holdings: null } });
    expect(errorLines(result)).toEqual(['branch.holdings INCOMPLETE (cor)']);
  });

  it('because a row of its own failed, its part of that connection is lost, and of no other', async () => {
    const failing = nestedAltered('ahm', (entities, body) => {
      entities[1].holdings = null;
      body.errors = [{ message: 'x', path: ['_v_s0', 1, 'holdings', '_v_edges', 0, '_v_n0', 'shelfmark'] }];
    });
    const result = await toyEngine({ between: failing }).ask(HOLDINGS);
    expect(errorLines(result)).toEqual(['branches.1.holdings INTERNAL_SERVER_ERROR (ahm)']);
    const [first, second] = dataOf(result).branches;
    expect(first.holdings.coverage.complete).toBe(true);
    expect(second.holdings).toMatchObject({
      totalCount: 2,
      coverage: { sources: [{ town: 'ahm', status: 'FAILED' }, {}, {}] },
    });
  });

  it('a field that may be null fails: its error moves with its row', async () => {
    const result = await toyEngine().ask('{ branches { holdings { edges { node { id blurb } } } } }');
    expect(errorLines(result)).toEqual([
      'branches.2.holdings.edges.0.node.blurb INTERNAL_SERVER_ERROR (cor)',
    ]);
  });
});

describe('nobody is believed blindly about rows of others', () => {
  const LIES: readonly [what: string, change: (entities: ParsedJson[]) => void][] = [
    ['fewer rows than were asked for', (entities) => void entities.pop()],
    ['another row', (entities) => void entities.reverse()],
    ['another type', (entities) => void (entities[0].__typename = 'Book')],
    ['a total that is none', (entities) => void (entities[0].holdings.totalCount = 'many')],
    ['rows of others', (entities) => void (entities[1].holdings._v_edges[0]._v_n0.id = 'cor:book/x')],
    ['nothing, without an error', (entities) => void (entities[0].holdings = null)],
  ];

  it.each(LIES)('%s', async (_, change) => {
    const result = await toyEngine({ between: nestedAltered('bex', change) }).ask(HOLDINGS);
    expect(errorLines(result)).toContainEqual(
      expect.stringMatching(/^branches\.[01]\.holdings SHARD_CONTRACT_VIOLATION \(bex\)$/),
    );
    const told = dataOf(result).branches.filter(
      ({ holdings }: ParsedJson) => holdings.coverage.sources[1].status === 'INVALID',
    );
    expect(told.length).toBeGreaterThan(0);
    expect(dataOf(result).branches[0].holdings.nodes).toEqual([
      { id: 'ahm:book/bees' },
      { id: 'ahm:book/roses' },
    ]);
  });

  it('a row that is not known any more is missing there', async () => {
    const forgetful = nestedAltered('ahm', (entities) => void (entities[0] = null));
    const result = await toyEngine({ between: forgetful }).ask(HOLDINGS);
    expect(errorLines(result)).toEqual([]);
    expect(dataOf(result).branches[0].holdings.coverage.sources[0]).toEqual({
      town: 'ahm',
      status: 'FAILED',
      rows: null,
      message: 'it does not know the row',
    });
  });
});
