import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeedLayer, SeedRelation } from '../seed/seed-format.ts';
import { fixtureLayer } from '../testing/fixture-layer.ts';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

const LANDESNETZ = 'th:organization/landesnetz';
const DAMOST = 'bund:organization/damost';

/** Memberships besides those of the fixture: a member of a member, and two bodies that are members of each other. */
const edges: readonly SeedRelation[] = [
  edge('aerztetreff-oase', 'aerztetreff', 'th:organization/oase', { since: '2017', confirmedBy: 'BOTH' }),
  edge('beirat-aerztetreff', 'beirat', 'th:organization/aerztetreff', { since: '2017', confirmedBy: 'FROM' }),
  edge('aerztetreff-landesnetz', 'aerztetreff', 'th:organization/landesnetz', {
    kind: 'SUCCEEDS',
    since: '2025-03',
  }),
  edge('oase-aerztetreff', 'oase', 'th:organization/aerztetreff', { since: '2018', until: '2018' }),
];
const layer: SeedLayer = {
  layer: 'public',
  sources: [{ key: 'more', label: 'Mehr' }],
  municipalities: [],
  organizations: [],
  relations: edges,
  projects: [],
  series: [],
  conferences: [],
};

function edge(key: string, from: string, to: string, dated: Partial<SeedRelation>): SeedRelation {
  return {
    key,
    kind: 'MEMBER_OF',
    from: { id: `th:organization/${from}`, label: from },
    to: { id: to, label: to },
    sources: ['more'],
    ...dated,
  };
}

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork({ layers: [fixtureLayer, layer] });
});
afterAll(() => network.stop());

const keyOf = (id: string) => id.slice(id.indexOf('/') + 1);
async function keys(list: string, filter: string): Promise<string[]> {
  const { data, errors } = await network.ask(`{ list: ${list}(filter: ${filter}) { nodes { id } } }`);
  expect(errors).toEqual([]);
  return (data.list.nodes as { id: string }[]).map(({ id }) => keyOf(id)).toSorted();
}

describe('edges of membership', () => {
  async function found(args: string): Promise<string[]> {
    const { data, errors } = await network.ask(`{ membershipEdges(${args}) { id from to } }`);
    expect(errors).toEqual([]);
    return (data.membershipEdges as { id: string }[]).map(({ id }) => keyOf(id));
  }

  test('carry ids alone, sorted by their own, in one statement', async () => {
    network.takeStatements();
    const { data } = await network.ask(
      `{ membershipEdges(to: ["${DAMOST}", "${LANDESNETZ}"], at: "2019-01-01") { id from to } }`,
    );
    expect(data.membershipEdges).toEqual([
      { id: 'th:relation/landesnetz-damost', from: LANDESNETZ, to: DAMOST },
      { id: 'th:relation/oase-landesnetz', from: 'th:organization/oase', to: LANDESNETZ },
    ]);
    expect(network.takeStatements()).toHaveLength(1);
  });

  test.each([
    [`to: ["${LANDESNETZ}"], at: "2018-01-01"`, ['oase-landesnetz']],
    [`to: ["${LANDESNETZ}"], at: "2024-01-01"`, []],
    [`to: ["${LANDESNETZ}"], at: "2024-01-01", includeUndated: true`, ['zukunft-landesnetz']],
    [`to: ["${LANDESNETZ}"], at: "2024-01-01", includeRepresentation: true`, ['beirat-landesnetz']],
    [`to: ["${DAMOST}"], confirmed: [BOTH]`, ['landesnetz-damost']],
    [`to: ["${DAMOST}"], confirmed: [FROM, TO]`, []],
    ['to: []', []],
  ])('with (%s) are %j', async (args, expected) => {
    expect(await found(args)).toEqual(expected);
  });

  test('are not told where the relation may not be seen', async () => {
    await network.orm.em
      .fork()
      .execute(`update relation set visibility = 'NETWORK' where id = 'th:relation/beirat-aerztetreff'`);
    expect(await found('to: ["th:organization/aerztetreff"]')).toEqual([]);
    await network.orm.em
      .fork()
      .execute(`update relation set visibility = 'PUBLIC' where id = 'th:relation/beirat-aerztetreff'`);
    expect(await found('to: ["th:organization/aerztetreff"]')).toEqual(['beirat-aerztetreff']);
  });

  test('are refused for what is no organization, and for too many', async () => {
    expect((await network.ask('{ membershipEdges(to: ["th:project/x"]) { id } }')).codes).toEqual([
      'ID_INVALID',
    ]);
    const to = Array.from({ length: 2_001 }, (_, index) => `th:organization/o${index}`);
    const { codes } = await network.ask('query($to: [ID!]!) { membershipEdges(to: $to) { id } }', { to });
    expect(codes).toEqual(['LIMIT_ROWS']);
  });
});

describe('a region asked alone follows its own edges', () => {
  const members = (at: string, more = '') =>
    keys('organizations', `{memberOf: {organization: "${DAMOST}", at: "${at}", transitive: true${more}}}`);

  test('to members of members', async () => {
    expect(await members('2019-01-01')).toEqual(['aerztetreff', 'beirat', 'landesnetz', 'oase']);
  });

  test('as far as they held at that day', async () => {
    expect(await members('2021-01-01')).toEqual(['landesnetz']);
    expect(await members('2018-05-01')).toEqual([]);
  });

  test('as far as they are confirmed as asked', async () => {
    expect(await members('2019-01-01', ', confirmed: [BOTH, SOURCE_ONLY]')).toEqual([
      'aerztetreff',
      'landesnetz',
      'oase',
    ]);
  });

  test('and comes to an end where they lead in a circle', async () => {
    expect(
      await keys(
        'organizations',
        '{memberOf: {organization: "th:organization/oase", at: "2018-06-01", transitive: true}}',
      ),
    ).toEqual(['aerztetreff', 'beirat', 'oase']);
  });
});

describe('records by the umbrella of who is behind them', () => {
  test('conferences: the body itself hosts, or a member does', async () => {
    const umbrella = (organization: string, more = '') =>
      keys('conferences', `{umbrella: {organization: "${organization}", at: "2024-01-01"${more}}}`);
    expect(await umbrella(DAMOST)).toEqual(['treffen-2023']);
    expect(await umbrella(LANDESNETZ)).toEqual(['treffen-2023']);
    expect(await umbrella('bund:organization/nemo')).toEqual(['fachtag']);
    expect(await umbrella('bund:organization/nobody')).toEqual([]);
    expect(await umbrella('bund:organization/nobody', `, into: ["${LANDESNETZ}"]`)).toEqual(['treffen-2023']);
    expect(await umbrella(DAMOST, ', into: []')).toEqual([]);
  });

  test('projects: the body itself carries them, or a member does', async () => {
    const umbrella = (more: string) =>
      keys('projects', `{umbrella: {organization: "${DAMOST}", at: "2019-01-01"${more}}}`);
    expect(await umbrella('')).toEqual([]);
    expect(await umbrella(', transitive: true')).toEqual(['bruecken']);
  });

  test('statistics and totals take the same filter', async () => {
    const { data, errors } = await network.ask(
      `query($umbrella: MembershipFilter!) {
        conferenceStatistics(filter: {umbrella: $umbrella}) { groups { conferences participantsLower } }
        flow: figureTotal(measure: PARTICIPANTS, filter: {umbrella: $umbrella}) { value known of }
        stock: figureTotal(measure: MEMBER_ORGANIZATIONS, filter: {memberOf: $umbrella}, at: "2024-01-01") { value known of label }
      }`,
      { umbrella: { organization: DAMOST, at: '2024-01-01' } },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      conferenceStatistics: { groups: [{ conferences: 1, participantsLower: 60 }] },
      flow: { value: 60, known: 1, of: 1 },
      stock: { value: 38, known: 1, of: 1, label: 'genau 38, aus 1 von 1 Organisation' },
    });
  });

  test('who was succeeded is counted until then, and later only by name', async () => {
    const known = async (at: string, filter: string) =>
      (
        await network.ask(
          `{ figureTotal(measure: MEMBER_ORGANIZATIONS, at: "${at}", filter: {${filter}}) { value of } }`,
        )
      ).data.figureTotal;
    expect(await known('2025-02-28', 'organizationKind: [STATE_NETWORK]')).toEqual({ value: 38, of: 1 });
    expect(await known('2025-03-01', 'organizationKind: [STATE_NETWORK]')).toEqual({ value: 0, of: 0 });
    expect(await known('2025-03-01', `memberOf: {organization: "${DAMOST}"}`)).toEqual({ value: 0, of: 0 });
    expect(await known('2025-03-01', `organization: ["${LANDESNETZ}"]`)).toEqual({ value: 38, of: 1 });
  });

  test.each([
    ['organizations', 'memberOf: {organization: "th:project/x"}'],
    ['conferences', 'umbrella: {organization: "x"}'],
    ['projects', `umbrella: {organization: "${DAMOST}", into: ["th:relation/x"]}`],
  ])('%s with {%s} are refused', async (list, filter) => {
    const { codes } = await network.ask(`{ ${list}(filter: {${filter}}) { totalCount } }`);
    expect(codes).toEqual(['ID_INVALID']);
  });
});
