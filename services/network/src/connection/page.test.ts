import 'reflect-metadata';
import { formatCursor, parseCursor } from '@verbund/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

const ROWS = 57;
let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork({ seed: 'none', sample: ROWS });
});
afterAll(() => network.stop());

interface Row {
  readonly id: string;
  readonly key: string;
}

/** The whole list, sorted in JavaScript by what PostgreSQL stores. */
async function expected(table: string, key: string, direction: string): Promise<Row[]> {
  const rows = await network.orm.em.fork().execute<Row[]>(`select id, ${key} as key from ${table}`);
  const order = (a: Row, b: Row) => (a.key !== b.key ? (a.key < b.key ? -1 : 1) : a.id < b.id ? -1 : 1);
  return rows.sort((a, b) => (direction === 'ASC' ? order(a, b) : order(b, a)));
}

async function page(field: string, type: string, variables: object) {
  const answer = await network.ask(
    `query($first: Int, $after: String, $last: Int, $before: String, $orderBy: ${type}Order) {
      list: ${field}(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
        edges { cursor node { id } } nodes { id } totalCount totalRelation
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } coverage { complete sources { region status rows } missedBefore }
      }
    }`,
    variables,
  );
  expect(answer.errors).toEqual([]);
  return answer.data.list;
}

const LISTS = [
  ['organizations', 'Organization', 'organization', 'NAME', 'name_key'],
  ['organizations', 'Organization', 'organization', 'UPDATED_AT', 'updated_key'],
  ['projects', 'Project', 'project', 'DATE', 'date_key'],
  ['conferences', 'Conference', 'conference', 'DATE', 'date_key'],
] as const;

describe.each(LISTS.flatMap((list) => [[...list, 'ASC'] as const, [...list, 'DESC'] as const]))(
  '%s, a %s list of %s by %s (%s) %s',
  (field, type, table, by, key, direction) => {
    const orderBy = { field: by, direction };

    test('walks forward through every row once, in order', async () => {
      const ids: string[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 12; pages++) {
        const { edges, pageInfo, totalCount } = await page(field, type, { first: 7, after, orderBy });
        ids.push(...edges.map((edge: { node: Row }) => edge.node.id));
        expect(totalCount).toBe(ROWS);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(ids).toEqual((await expected(table, key, direction)).map(({ id }) => id));
    });

    test('walks backward through every row once, in order', async () => {
      const ids: string[] = [];
      let before: string | null = null;
      for (let pages = 0; pages < 12; pages++) {
        const { nodes, pageInfo } = await page(field, type, { last: 11, before, orderBy });
        ids.unshift(...nodes.map((node: Row) => node.id));
        expect(pageInfo.hasNextPage).toBe(before !== null);
        before = pageInfo.startCursor;
        if (!pageInfo.hasPreviousPage) break;
      }
      expect(ids).toEqual((await expected(table, key, direction)).map(({ id }) => id));
    });

    test('a window between two cursors ends at them', async () => {
      const rows = await expected(table, key, direction);
      const cursors = (await page(field, type, { first: 40, orderBy })).edges.map(
        (edge: { cursor: string }) => edge.cursor,
      );
      const window = await page(field, type, { first: 20, after: cursors[9], before: cursors[15], orderBy });
      expect(window.nodes.map((node: Row) => node.id)).toEqual(rows.slice(10, 15).map(({ id }) => id));
      expect(window.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      const cut = await page(field, type, { last: 2, after: cursors[9], before: cursors[15], orderBy });
      expect(cut.nodes.map((node: Row) => node.id)).toEqual(rows.slice(13, 15).map(({ id }) => id));
    });
  },
);

test('edges relations come in the order of their ids', async () => {
  const own = await startTestNetwork();
  try {
    const first = await own.ask(
      '{ relations(first: 2) { edges { cursor node { id } } totalCount pageInfo { hasNextPage endCursor } } }',
    );
    const { edges, pageInfo, totalCount } = first.data.relations;
    const rest = await own.ask(
      `{ relations(after: ${JSON.stringify(pageInfo.endCursor)}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`,
    );
    const ids = [
      ...edges.map((edge: { node: Row }) => edge.node.id),
      ...rest.data.relations.nodes.map((node: Row) => node.id),
    ];
    expect(ids).toEqual(ids.toSorted((one: string, other: string) => (one < other ? -1 : 1)));
    expect([ids.length, totalCount, pageInfo.hasNextPage, rest.data.relations.pageInfo]).toEqual([
      4,
      4,
      true,
      { hasNextPage: false, hasPreviousPage: true },
    ]);
    expect(parseCursor(edges[0].cursor)).toMatchObject({ key: '', id: ids[0], direction: 'A', missed: [] });
  } finally {
    await own.stop();
  }
});

test('what was missing on earlier pages is carried on, and the walk is not complete', async () => {
  const { edges } = await page('organizations', 'Organization', { first: 1 });
  const parts = parseCursor(edges[0].cursor);
  if (!parts) throw new Error('the region gave a cursor that is none');
  const next = await page('organizations', 'Organization', {
    first: 1,
    after: formatCursor({ ...parts, missed: ['mv', 'sn'] }),
  });
  expect(next.coverage).toEqual({
    complete: false,
    missedBefore: ['mv', 'sn'],
    sources: [{ region: 'th', status: 'OK', rows: 1 }],
  });
  expect(parseCursor(next.pageInfo.endCursor)?.missed).toEqual(['mv', 'sn']);
});

test('a filter for other regions asks nothing and says so', async () => {
  network.takeStatements();
  const { data } = await network.ask(
    '{ organizations(filter: {region: ["mv", "sn"]}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } coverage { complete sources { status rows } } } }',
  );
  expect(data.organizations).toEqual({
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
    coverage: { complete: true, sources: [{ status: 'SKIPPED', rows: null }] },
  });
  expect(network.takeStatements()).toEqual([]);
});

describe('statements', () => {
  const statements = async (selection: string) => {
    network.takeStatements();
    const { errors } = await network.ask(`{ organizations(first: 5) { ${selection} } }`);
    expect(errors).toEqual([]);
    return network.takeStatements().length;
  };

  test.each([
    ['__typename', 0],
    ['totalRelation', 0],
    ['totalCount', 1],
    ['nodes { id }', 1],
    [
      'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } coverage { complete }',
      1,
    ],
    ['nodes { id } totalCount', 1],
    ['totalCount pageInfo { hasNextPage }', 1],
  ])('{ %s } costs %i', async (selection, count) => {
    expect(await statements(selection)).toBe(count);
  });

  test('counting along with no row costs one more', async () => {
    const after = (await page('organizations', 'Organization', { last: 1 })).pageInfo.endCursor;
    network.takeStatements();
    const { data } = await network.ask(
      'query($after: String) { organizations(after: $after) { nodes { id } totalCount } }',
      { after },
    );
    expect(data.organizations).toEqual({ nodes: [], totalCount: ROWS });
    expect(network.takeStatements()).toHaveLength(2);
  });
});
