import { describe, expect, it } from 'vitest';
import { toyContract } from '../../toy/schema.ts';
import { dataOf, errorLines, requestsPerTown, toyEngine, type ParsedJson } from '../testing/toy-engine.ts';

const HOLDINGS = `{ branches { name holdings { totalCount totalRelation nodes { id } coverage { complete sources { town status rows message } } } } }`;

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
    expect(requestsPerTown(requests)).toEqual({ ahm: 3, bex: 3, cor: 3 });
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
    for (const count of Object.values(requestsPerTown(requests))) expect(count).toBeLessThanOrEqual(4);
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
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 2, cor: 2 });
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
    expect(requestsPerTown(requests)).toEqual({ ahm: 1, bex: 1, cor: 1 });
  });
});

describe('a closure in a nested field', () => {
  const SERIES =
    '{ branches { name holdings(filter: { series: { of: "ahm:book/bees" } }) { nodes { id } coverage { complete } } } }';

  it('is computed once for all rows, and prunes the towns that own nothing of it', async () => {
    const { ask, requests } = toyEngine();
    const { branches } = dataOf(await ask(SERIES));
    expect(branches.map(({ holdings }: ParsedJson) => holdings.nodes)).toEqual([
      [],
      [{ id: 'bex:book/bees' }],
      [],
    ]);
    expect(requestsPerTown(requests)).toEqual({ ahm: 3, bex: 4, cor: 3 });
  });

  it('that nobody answers leaves each of them without an answer, and nothing is asked for them', async () => {
    const { ask, requests } = toyEngine({
      between: async ({ operationName }, through) =>
        operationName === 'Edges'
          ? { ok: false, failure: 'UNREACHABLE', message: 'no answer', durationMs: 1 }
          : through(),
    });
    const result = await ask(SERIES);
    expect(dataOf(result).branches.map(({ holdings }: ParsedJson) => holdings)).toEqual([null, null, null]);
    expect(errorLines(result)).toEqual(
      [0, 1, 2].map((index) => `branches.${index}.holdings SHARD_UNREACHABLE (ahm,bex,cor)`),
    );
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 2, cor: 2 });
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
    expect(requestsPerTown(requests)).toEqual({ ahm: 2, bex: 1, cor: 2 });
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
