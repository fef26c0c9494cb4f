import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

const dataOf = async (query: string) => {
  const { data, errors } = await network.ask(query);
  expect(errors).toEqual([]);
  return data;
};
const keys = async (filter: string) => {
  const { organizations } = await dataOf(
    `{ organizations(filter: {${filter}}) { nodes { id } totalCount } }`,
  );
  expect(organizations.totalCount).toBe(organizations.nodes.length);
  return organizations.nodes.map(({ id }: { id: string }) => id.split('/')[1]);
};

describe('organizations', () => {
  test('come in German order, without short entries', async () => {
    const { organizations } = await dataOf('{ organizations { nodes { name } } }');
    expect(organizations.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'Ärztetreff',
      'Ausländerbeirat',
      'Landesnetz Probe e.V.',
      'Ökumenische Oase e. V.',
      'zukunft gera',
    ]);
  });

  test.each([
    ['includeShortEntries: true, kind: [MIGRANT_ORGANIZATION]', ['aerztetreff', 'gast', 'oase', 'zukunft']],
    ['kind: [ADVISORY_BOARD, STATE_NETWORK]', ['beirat', 'landesnetz']],
    ['kind: []', []],
    ['kind: null', ['aerztetreff', 'beirat', 'landesnetz', 'oase', 'zukunft']],
    ['topics: [HEALTH]', ['aerztetreff', 'oase']],
    ['topics: [NETWORKING, EDUCATION]', ['landesnetz', 'oase']],
    ['municipality: ["16052000"]', ['zukunft']],
    ['municipality: ["16077"]', ['oase']],
    ['municipality: ["16056000"]', ['aerztetreff', 'landesnetz']],
    ['municipality: ["16063105"]', ['aerztetreff', 'landesnetz']],
    ['municipality: ["16077", "16052000"]', ['oase', 'zukunft']],
    ['municipality: ["99999999"]', []],
    ['region: ["th", "mv"], topics: [HEALTH]', ['aerztetreff', 'oase']],
    ['memberOf: {organization: "th:organization/landesnetz", at: "2018-01-01"}', ['oase']],
    [
      'memberOf: {organization: "th:organization/landesnetz", at: "2018-01-01", includeUndated: true}',
      ['oase', 'zukunft'],
    ],
    ['memberOf: {organization: "th:organization/landesnetz", at: "2020-06-30"}', ['oase']],
    ['memberOf: {organization: "th:organization/landesnetz", at: "2020-07-01"}', []],
    [
      'memberOf: {organization: "th:organization/landesnetz", at: "2015-12-31", includeUndated: true}',
      ['zukunft'],
    ],
    [
      'memberOf: {organization: "th:organization/landesnetz", at: "2024-01-01", includeRepresentation: true}',
      ['beirat'],
    ],
    ['memberOf: {organization: "th:organization/landesnetz", at: "2018-01-01", confirmed: [BOTH, TO]}', []],
    [
      'memberOf: {organization: "th:organization/landesnetz", at: "2018-01-01", confirmed: [SOURCE_ONLY]}',
      ['oase'],
    ],
    ['memberOf: {organization: "th:organization/landesnetz", at: "2018-01-01", confirmed: []}', []],
    [
      'memberOf: {organization: "th:organization/landesnetz", into: ["th:organization/oase", "th:organization/beirat"]}',
      ['beirat', 'oase'],
    ],
    ['memberOf: {organization: "th:organization/landesnetz", into: []}', []],
    ['memberOf: {organization: "bund:organization/damost"}', ['landesnetz']],
    [
      'memberOf: {organization: "bund:organization/damost", at: "2019-01-01", transitive: true}',
      ['landesnetz', 'oase'],
    ],
  ])('with {%s} are %j', async (filter, expected) => {
    expect(await keys(filter)).toEqual(expected);
  });
});

describe('one organization', () => {
  test('tells everything the source said, in both languages', async () => {
    const { organization } = await dataOf(`{ organization(id: "th:organization/landesnetz") {
      id region name alternateNames kind legalForm status foundedYear topics website stewardship
      de: summary en: summary(language: "en-GB") fr: summary(language: "fr") contact { email }
      sites { kind label address municipality { ags displayName kind state validFrom } }
      outcomes { id kind text en: text(language: "en") by { id label region resolution organization { name } } byLabel position }
      meta { stewardName visibility publication revision demonstration generated changeNote confirmedAt sources { label url publishedAt retrievedAt author } }
    } }`);
    expect(organization).toEqual({
      id: 'th:organization/landesnetz',
      region: 'th',
      name: 'Landesnetz Probe e.V.',
      alternateNames: ['LNP', 'Netz der Migrant:innenorganisationen'],
      kind: 'STATE_NETWORK',
      legalForm: 'EV',
      status: 'ACTIVE',
      foundedYear: 2015,
      topics: ['NETWORKING'],
      website: 'https://landesnetz.example',
      stewardship: 'STEWARD',
      de: 'Vertritt Migrant*innenorganisationen.',
      en: 'Represents migrant organizations.',
      fr: 'Vertritt Migrant*innenorganisationen.',
      contact: null,
      sites: [
        {
          kind: 'SEAT',
          label: null,
          address: null,
          municipality: {
            ags: '16063105',
            displayName: 'Eisenach (Thüringen)',
            kind: 'TOWN',
            state: 'DE-TH',
            validFrom: '2021-07-01',
          },
        },
      ],
      outcomes: [
        {
          id: 'th:organization/landesnetz#p1',
          kind: 'POSITION',
          text: 'Engerer Austausch',
          en: 'Closer exchange',
          by: {
            id: 'th:organization/landesnetz',
            label: 'Landesnetz Probe',
            region: 'th',
            resolution: 'RESOLVED',
            organization: { name: 'Landesnetz Probe e.V.' },
          },
          byLabel: null,
          position: 0,
        },
      ],
      meta: {
        stewardName: 'Landesnetz Probe e.V.',
        visibility: 'PUBLIC',
        publication: 'PUBLISHED',
        revision: 1,
        demonstration: true,
        generated: false,
        changeNote: null,
        confirmedAt: null,
        sources: [
          {
            label: 'Bericht',
            url: 'https://example.org/bericht',
            publishedAt: '2023-04',
            retrievedAt: '2025-01-02',
            author: null,
          },
        ],
      },
    });
  });

  test('has its figures as a series, and one number per measure at a date', async () => {
    const { organization } = await dataOf(`{ organization(id: "th:organization/landesnetz") {
      series: figures { value asOf label interval { lower upper } additivity source { label } }
      in2017: figures(at: "2017-12-31") { value } in2020: figures(at: "2020-01-01") { value } now: figures(measure: MEMBER_ORGANIZATIONS, at: "2025-01-01") { value } other: figures(measure: STATES) { value }
    } }`);
    expect(organization).toEqual({
      series: [
        {
          value: 23,
          asOf: '2018',
          label: '23',
          interval: { lower: 23, upper: 23 },
          additivity: 'STOCK',
          source: { label: 'Chronik' },
        },
        {
          value: 38,
          asOf: '2022-06',
          label: '38',
          interval: { lower: 38, upper: 38 },
          additivity: 'STOCK',
          source: { label: 'Chronik' },
        },
        {
          value: 30,
          asOf: null,
          label: 'über 30',
          interval: { lower: 31, upper: null },
          additivity: 'STOCK',
          source: { label: 'Bericht' },
        },
      ],
      in2017: [],
      in2020: [{ value: 23 }],
      now: [{ value: 38 }],
      other: [],
    });
  });

  test('has the edges that start at it, and knows that other regions are not its own', async () => {
    const { organization } = await dataOf(`{ organization(id: "th:organization/landesnetz") {
      relations { id kind since until certainty confirmedBy note(language: "en") from { label resolution } to { id label region resolution organization { id } } }
      early: relations(at: "2018-08-31") { id } other: relations(kind: [COOPERATES_WITH]) { id }
    } }`);
    expect(organization).toEqual({
      relations: [
        {
          id: 'th:relation/landesnetz-damost',
          kind: 'MEMBER_OF',
          since: '2018-09',
          until: null,
          certainty: 'CERTAIN',
          confirmedBy: 'BOTH',
          note: 'founding',
          from: { label: 'Landesnetz', resolution: 'RESOLVED' },
          to: {
            id: 'bund:organization/damost',
            label: 'DaMOst',
            region: 'bund',
            resolution: 'NOT_AVAILABLE',
            organization: null,
          },
        },
      ],
      early: [],
      other: [],
    });
  });

  test('that does not exist is null', async () => {
    expect(
      await dataOf(
        '{ organization(id: "th:organization/nobody") { id } node(id: "th:series/nothing") { id } }',
      ),
    ).toEqual({ organization: null, node: null });
  });
});

describe('relations', () => {
  test.each([
    ['to: "th:organization/landesnetz"', ['beirat-landesnetz', 'oase-landesnetz', 'zukunft-landesnetz']],
    ['to: "th:organization/landesnetz", at: "2024-01-01"', ['beirat-landesnetz', 'zukunft-landesnetz']],
    ['from: "th:organization/landesnetz"', ['landesnetz-damost']],
    ['kind: [REPRESENTS_IN]', ['beirat-landesnetz']],
  ])('with {%s} are %j', async (filter, expected) => {
    const { relations } = await dataOf(`{ relations(filter: {${filter}}) { nodes { id certainty } } }`);
    expect(relations.nodes.map(({ id }: { id: string }) => id.split('/')[1])).toEqual(expected);
  });
});

describe('municipalities', () => {
  test('answer by their old and their new key', async () => {
    const { old, now, none } = await dataOf(
      '{ old: municipality(ags: "16056000") { displayName successor validTo } now: municipality(ags: "16063105") { displayName successor } none: municipality(ags: "00000000") { ags } }',
    );
    expect([old, now, none]).toEqual([
      { displayName: 'Eisenach (Thüringen)', successor: '16063105', validTo: '2021-06-30' },
      { displayName: 'Eisenach (Thüringen)', successor: null },
      null,
    ]);
  });

  test.each([
    ['', 5],
    ['(filter: {name: "eisen"})', 2],
    ['(filter: {state: ["DE-TH"]})', 5],
    ['(filter: {state: []})', 0],
    ['(filter: {name: "Gera", state: ["DE-SN"]})', 0],
  ])('municipalities%s are %i, in the order of their keys', async (filter, count) => {
    const { municipalities } = await dataOf(`{ municipalities${filter} { ags } }`);
    const ags = municipalities.map((entry: { ags: string }) => entry.ags);
    expect(ags).toEqual(ags.toSorted());
    expect(ags).toHaveLength(count);
  });
});
