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
} from '../testing/toy-engine.ts';

const HOLDINGS = `{ branches { name holdings { totalCount totalRelation nodes { id } coverage { complete sources { town status rows message } } } } }`;

const perTown = (requests: readonly { readonly shard: string }[]) =>
  Object.fromEntries(
    ['ahm', 'bex', 'cor'].map((town) => [town, requests.filter(({ shard }) => shard === town).length]),
  );

/** Changes what a town answers for nested fields. */
const nestedAltered = (town: string, change: (entities: ParsedJson[], body: ParsedJson) => void): Between =>
  altered(town, (body) => {
    if (body.data._v_s0) change(body.data._v_s0, body);
    return body;
  });

describe('a nested connection', () => {
  it('has the rows of all towns for each row around it, one request per town and level', async () => {
    const { ask, requests } = toyEngine();
    const query = '{ branches { name holdings { totalCount nodes { id lent { nodes { id } } } } } }';
    const { branches } = dataOf(await ask(query));
    expect(branches).toEqual([
      {
        name: 'Old Mill',
        holdings: {
          totalCount: 2,
          nodes: [
            { id: 'ahm:book/bees', lent: { nodes: [] } },
            { id: 'ahm:book/roses', lent: { nodes: [{ id: 'ahm:loan/1' }] } },
          ],
        },
      },
      {
        name: 'Harbor',
        holdings: {
          totalCount: 3,
          nodes: [
            { id: 'bex:book/rivers', lent: { nodes: [{ id: 'ahm:loan/2' }, { id: 'bex:loan/1' }] } },
            { id: 'bex:book/bees', lent: { nodes: [] } },
            { id: 'ahm:book/aerzte', lent: { nodes: [] } },
          ],
        },
      },
      { name: 'Attic', holdings: { totalCount: 1, nodes: [{ id: 'cor:book/zebra', lent: { nodes: [] } }] } },
    ]);
    expect(perTown(requests)).toEqual({ ahm: 3, bex: 3, cor: 3 });
  });

  it('under rows that are looked up, and the references of nested rows, travel in the rounds there are', async () => {
    const { ask, requests } = toyEngine();
    const query = `{ loans(first: 200) { nodes { id branch { name holdings(first: 1) { nodes { title home { branch { name } } } } } } } }`;
    const { loans } = dataOf(await ask(query));
    expect(loans.nodes[1]).toEqual({
      id: 'ahm:loan/2',
      branch: {
        name: 'Harbor',
        holdings: { nodes: [{ title: 'An Atlas of Rivers', home: { branch: { name: 'Harbor' } } }] },
      },
    });
    for (const count of Object.values(perTown(requests))) expect(count).toBeLessThanOrEqual(4);
  });

  it('may stand in several places and under several names', async () => {
    const { data } = await toyEngine().ask(
      '{ branch(id: "bex:branch/harbor") { a: holdings(first: 1) { nodes { id } } b: holdings(last: 1) { edges { node { id } } } } node(id: "bex:branch/harbor") { ... on Branch { holdings { totalCount } } } }',
    );
    expect(dataOf({ data })).toEqual({
      branch: {
        a: { nodes: [{ id: 'bex:book/rivers' }] },
        b: { edges: [{ node: { id: 'ahm:book/aerzte' } }] },
      },
      node: { holdings: { totalCount: 3 } },
    });
  });

  it('is walked under one row, and refused a walk under many', async () => {
    const { ask, requests } = toyEngine();
    const one =
      'query ($after: String) { branch(id: "bex:branch/harbor") { holdings(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } } }';
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { holdings }: ParsedJson = dataOf(await ask(one, { after })).branch;
      expect(holdings.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...holdings.nodes.map(({ id }: ParsedJson) => id));
      [after, more] = [holdings.pageInfo.endCursor, holdings.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(['bex:book/rivers', 'bex:book/bees', 'ahm:book/aerzte']);
    requests.length = 0;
    const many =
      'query ($after: String, $last: Int) { branches { holdings(after: $after, last: $last) { totalCount } } }';
    for (const variables of [{ after: 'x' }, { last: 2 }]) {
      const result = await ask(many, variables);
      expect(errorLines(result)).toEqual([0, 1, 2].map((index) => `branches.${index}.holdings PAGE_IN_LIST`));
      expect(dataOf(result).branches).toEqual([{ holdings: null }, { holdings: null }, { holdings: null }]);
    }
    expect(perTown(requests)).toEqual({ ahm: 2, bex: 2, cor: 2 });
    expect(errorLines(await ask(many, { after: null }))).toEqual([]);
  });

  it('tells a page it cannot have at each row', async () => {
    const result = await toyEngine().ask('{ branches { name holdings(first: 201) { totalCount } } }');
    expect(errorLines(result)).toEqual(
      [0, 1, 2].map((index) => `branches.${index}.holdings PAGE_SIZE_INVALID`),
    );
  });

  it('is refused below its second level, before anything is sent', async () => {
    const { ask, requests } = toyEngine();
    const query =
      '{ branches { holdings { nodes { lent { nodes { branch { holdings { totalCount } } } } } } } }';
    expect(errorLines(await ask(query))).toEqual([' LIMIT_DEPTH']);
    expect(requests).toEqual([]);
  });
});

describe('the rows of nested connections are bounded', () => {
  it('by pages, before anything is sent', async () => {
    const { ask, requests } = toyEngine();
    const query = 'query ($n: Int) { books(first: 200) { nodes { lent(first: $n) { nodes { id } } } } }';
    expect(errorLines(await ask(query, { n: 16 }))).toEqual([' LIMIT_ROWS']);
    expect(requests).toEqual([]);
    expect(errorLines(await ask(query, { n: 15 }))).toEqual([]);
    const two =
      '{ books(first: 50) { nodes { home { branch { holdings(first: 10) { nodes { lent(first: 10) { totalCount nodes { id } } } } } } } } }';
    requests.length = 0;
    expect(errorLines(await ask(two))).toEqual([' LIMIT_ROWS']);
    expect(requests).toEqual([]);
  });

  it('by the rows there are, where no page tells how many: no more is sent', async () => {
    const { ask, requests } = toyEngine({ limits: { maxRows: 130 } });
    expect(errorLines(await ask('{ branches { holdings { nodes { id } } } }'))).toEqual([' LIMIT_ROWS']);
    expect(perTown(requests)).toEqual({ ahm: 1, bex: 1, cor: 1 });
  });
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

describe('a shard that lacks a nested field', () => {
  it('is left out of it, and of nothing else', async () => {
    const older = toyContract.replace('  holdings(', '  formerly(');
    const { ask, requests } = toyEngine({
      shards: ['ahm', 'bex', 'cor'].map((name) => ({ name, sdl: name === 'bex' ? older : toyContract })),
    });
    const { branches } = dataOf(await ask(HOLDINGS));
    expect(branches.map(({ name }: ParsedJson) => name)).toEqual(['Old Mill', 'Harbor', 'Attic']);
    expect(branches[1].holdings).toMatchObject({
      totalCount: 1,
      totalRelation: 'AT_LEAST',
      coverage: { sources: [{ status: 'OK' }, { town: 'bex', status: 'UNSUPPORTED' }, { status: 'OK' }] },
    });
    expect(perTown(requests)).toEqual({ ahm: 2, bex: 1, cor: 2 });
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

describe('a write', () => {
  it('is followed by nested fields and their closures as it has left things', async () => {
    const { ask, requests } = toyEngine();
    const result = await ask(`mutation {
      retitle(id: "bex:book/rivers", title: "Rivers anew") {
        title
        home { branch { holdings(filter: { within: { lead: "bex:branch/harbor" } }) { nodes { title } } } }
        lent { nodes { id } }
      }
    }`);
    expect(errorLines(result)).toEqual([]);
    expect(dataOf(result).retitle).toEqual({
      title: 'Rivers anew',
      home: {
        branch: { holdings: { nodes: [{ title: 'Bees' }, { title: 'Rivers anew' }, { title: 'Ärzte' }] } },
      },
      lent: { nodes: [{ id: 'ahm:loan/2' }, { id: 'bex:loan/1' }] },
    });
    expect(requests.filter(({ kind }) => kind === 'mutation')).toHaveLength(1);
  });
});
