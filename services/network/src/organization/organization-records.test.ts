import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork({ sample: 60 });
});
afterAll(() => network.stop());
beforeEach(() => {
  network.takeStatements();
});

async function dataOf(query: string, variables?: object) {
  const { data, errors } = await network.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

const FIELDS = [
  ['conferences', 'host', 'orderBy: {field: NAME, direction: DESC}'],
  ['projects', 'carrier', 'orderBy: {field: DATE}'],
  ['incomingRelations', 'to', ''],
] as const;
const WHOLE =
  'nodes { id } edges { cursor } totalCount totalRelation pageInfo { hasNextPage hasPreviousPage startCursor endCursor } coverage { complete sources { region rows } }';

describe.each(FIELDS)('%s of an organization', (field, filter, orderBy) => {
  const list = field === 'incomingRelations' ? 'relations' : field;
  const args = (more: string) => [`first: 2`, orderBy, more].filter((text) => text !== '').join(', ');

  test(`are what the list says with ${filter}`, async () => {
    const { organizations } = await dataOf(
      `{ organizations(first: 200, filter: {includeShortEntries: true}) { nodes { id found: ${field}(${args('')}) { nodes { id } totalCount pageInfo { hasNextPage } } } } }`,
    );
    const filled = organizations.nodes.filter(
      ({ found }: { found: { totalCount: number } }) => found.totalCount > 0,
    );
    expect(filled.length).toBeGreaterThan(field === 'incomingRelations' ? 0 : 3);
    for (const { id, found } of organizations.nodes.slice(0, 70)) {
      const alone = await dataOf(
        `{ ${list}(${args(`filter: {${filter}: "${id}"}`)}) { nodes { id } totalCount pageInfo { hasNextPage } } }`,
      );
      expect([id, found]).toEqual([id, alone[list]]);
    }
  });

  test('cost one statement for all rows of a list, with totals and whole pages', async () => {
    await dataOf(`{ organizations(first: 50) { nodes { id } } }`);
    const alone = network.takeStatements().length;
    await dataOf(`{ organizations(first: 50) { nodes { id found: ${field}(${args('')}) { ${WHOLE} } } } }`);
    expect(network.takeStatements()).toHaveLength(alone + 1);
  });

  test('are answered for organizations of other regions, by their ids alone, in one statement', async () => {
    const ids = [
      'mv:organization/migranet',
      'bund:organization/damost',
      'bund:organization/nemo',
      'th:organization/landesnetz',
      'th:organization/oase',
    ];
    const { _entities: found } = await dataOf(
      `query($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Organization { id region found: ${field}(${args('')}) { nodes { id } totalCount } } } }`,
      { of: ids.map((id) => ({ __typename: 'Organization', id })) },
    );
    expect(network.takeStatements()).toHaveLength(1);
    expect(found.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(found[0]).toEqual({
      __typename: 'Organization',
      id: ids[0],
      region: 'mv',
      found: { nodes: [], totalCount: 0 },
    });
    for (const { id, found: own } of found) {
      const alone = await dataOf(
        `{ ${list}(${args(`filter: {${filter}: "${id}"}`)}) { nodes { id } totalCount } }`,
      );
      expect([id, own]).toEqual([id, alone[list]]);
    }
  });
});

describe('a stub', () => {
  const entity = async (id: string, selection: string) =>
    (
      await dataOf('query($of: [_Any!]!) { _entities(representations: $of) { ' + selection + ' } }', {
        of: [{ __typename: 'Organization', id }],
      })
    )._entities[0];

  test('is nobody where more is asked of it than its id leads to', async () => {
    expect(
      await entity('bund:organization/damost', '... on Organization { name conferences { totalCount } }'),
    ).toBeNull();
    expect(
      await entity(
        'bund:organization/damost',
        '... on Organization { conferences { totalCount } } ... on Node { meta { revision } }',
      ),
    ).toBeNull();
    expect(await entity('bund:organization/damost', '... on Organization { id }')).toBeNull();
  });

  test('may be asked by way of fragments', async () => {
    const { data, errors } = await network.ask(
      'query($of: [_Any!]!) { _entities(representations: $of) { ...O } } fragment O on Organization { ...P } fragment P on Organization { incomingRelations { nodes { id } } }',
      { of: [{ __typename: 'Organization', id: 'bund:organization/damost' }] },
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([
      { incomingRelations: { nodes: [{ id: 'th:relation/landesnetz-damost' }] } },
    ]);
  });

  test('is none of a record that is no organization', async () => {
    expect(
      await entity('th:conference/fachtag', '... on Organization { conferences { totalCount } }'),
    ).toBeNull();
  });
});

describe('the pages of one organization can be walked', () => {
  let host: string;
  let all: { id: string }[];
  beforeAll(async () => {
    const [most] = await network.orm.em
      .fork()
      .execute<[{ id: string }]>(
        `select organization_id as id from participation where role in ('HOST', 'CO_HOST') and organization_id like 'th:%' group by 1 order by count(*) desc limit 1`,
      );
    host = most.id;
    all = (await dataOf(`{ conferences(first: 200, filter: {host: "${host}"}) { nodes { id } } }`))
      .conferences.nodes;
    if (all.length < 3) throw new Error(`expected a host of several conferences, got ${all.length}`);
  });

  const page = async (args: object) =>
    (
      await dataOf(
        `query($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { organization(id: $id) {
          conferences(first: $first, after: $after, last: $last, before: $before) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
        { id: host, ...args },
      )
    ).organization.conferences;

  test('forward', async () => {
    const seen: { id: string }[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof page>> = await page({ first: 1, after });
      seen.push(...nodes);
      expect([pageInfo.hasPreviousPage, pageInfo.hasNextPage]).toEqual([
        after !== null,
        seen.length < all.length,
      ]);
      after = pageInfo.endCursor;
    } while (seen.length < all.length);
    expect(seen).toEqual(all);
  });

  test('and backward', async () => {
    const seen: { id: string }[] = [];
    let before: string | null = null;
    do {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof page>> = await page({ last: 1, before });
      seen.unshift(...nodes);
      expect([pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([
        before !== null,
        seen.length < all.length,
      ]);
      before = pageInfo.startCursor;
    } while (seen.length < all.length);
    expect(seen).toEqual(all);
  });

  test('between two cursors', async () => {
    const { pageInfo: first } = await page({ first: 1 });
    const { pageInfo: last } = await page({ last: 1 });
    const { nodes, pageInfo } = await page({ after: first.endCursor, before: last.startCursor, last: 50 });
    expect(nodes).toEqual(all.slice(1, -1));
    expect([pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([true, true]);
  });
});

test('two levels cost a statement each', async () => {
  await dataOf(
    `{ organizations(first: 40) { nodes { id incomingRelations(first: 5) { nodes { from { organization { id } } } } } } }`,
  );
  const alone = network.takeStatements().length;
  await dataOf(
    `{ organizations(first: 40) { nodes { id incomingRelations(first: 5) { nodes { from { organization { id conferences(first: 5) { nodes { id } totalCount } } } } } } } }`,
  );
  expect(network.takeStatements()).toHaveLength(alone + 1);
});

test('filters, searches and refusals are those of the lists', async () => {
  const { organization } = await dataOf(`{ organization(id: "th:organization/landesnetz") {
    found: conferences(filter: {text: "netzwerktreffen", status: [HELD]}) { nodes { id } }
    none: conferences(filter: {region: ["mv"]}) { nodes { id } totalCount coverage { sources { region status } } }
    edges: incomingRelations(filter: {kind: [REPRESENTS_IN]}) { nodes { id } }
  } }`);
  expect(organization).toEqual({
    found: { nodes: [{ id: 'th:conference/treffen-2023' }] },
    none: { nodes: [], totalCount: 0, coverage: { sources: [{ region: 'th', status: 'SKIPPED' }] } },
    edges: { nodes: [{ id: 'th:relation/beirat-landesnetz' }] },
  });
  for (const [args, code] of [
    ['first: 0', 'PAGE_SIZE_INVALID'],
    ['after: "x"', 'CURSOR_INVALID'],
    ['filter: {project: "x"}', 'ID_INVALID'],
  ] as const) {
    const { codes } = await network.ask(
      `{ organization(id: "th:organization/landesnetz") { name conferences(${args}) { nodes { id } } } }`,
    );
    expect([args, codes]).toEqual([args, [code]]);
  }
});

test('more rows than can be wanted are refused before they are read', async () => {
  const ask = 'organizations(first: 60) { nodes { conferences(first: 200) { nodes { id } } } }';
  const { codes, data } = await network.ask(`{ ${ask} }`);
  expect(new Set(codes)).toEqual(new Set(['LIMIT_ROWS']));
  expect(data.organizations.nodes[0]).toEqual({ conferences: null });
  expect(network.takeStatements()).toHaveLength(1);
});

test('what may not be seen is in nobody’s page', async () => {
  const run = (visibility: string) =>
    network.orm.em
      .fork()
      .execute(`update conference set visibility = '${visibility}' where id = 'th:conference/treffen-2023'`);
  const count = async () =>
    (
      await dataOf(
        '{ organization(id: "th:organization/landesnetz") { conferences { totalCount nodes { id } } } }',
      )
    ).organization.conferences;
  await run('NETWORK');
  expect(await count()).toEqual({ totalCount: 0, nodes: [] });
  await run('PUBLIC');
  expect((await count()).totalCount).toBe(1);
});
