import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork, type TestNetwork } from '../testing/test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

const total = (args: string) =>
  network.ask(
    `{ figureTotal(${args}) { measure value lower upper known of precisions { precision count } relation label en: label(language: EN) coverage { complete sources { region status rows } } } }`,
  );
const short = async (args: string) => {
  const { data, errors } = await network.ask(`{ figureTotal(${args}) { value lower upper known of } }`);
  expect(errors).toEqual([]);
  return data.figureTotal;
};

describe('a total of a flow', () => {
  test('adds intervals and says out of how many: knapp 460, aus 2 von 3 Veranstaltungen', async () => {
    const { data, errors } = await total('measure: PARTICIPANTS');
    expect(errors).toEqual([]);
    expect(data.figureTotal).toEqual({
      measure: 'PARTICIPANTS',
      value: 460,
      lower: 420,
      upper: 459,
      known: 2,
      of: 3,
      precisions: [
        { precision: 'ALMOST', count: 1 },
        { precision: 'EXACT', count: 1 },
      ],
      relation: 'EXACT',
      label: 'knapp 460, aus 2 von 3 Veranstaltungen',
      en: 'just under 460, from 2 of 3 events',
      coverage: { complete: true, sources: [{ region: 'th', status: 'OK', rows: null }] },
    });
  });

  test.each([
    ['from: "2020-01-01"', { value: 60, lower: 60, upper: 60, known: 1, of: 2 }],
    ['to: "2019-12-31"', { value: 400, lower: 360, upper: 399, known: 1, of: 1 }],
    ['filter: {conferenceKind: [REGIONAL_CONFERENCE]}', { value: 0, lower: 0, upper: 0, known: 0, of: 1 }],
    ['filter: {host: "th:organization/landesnetz"}', { value: 60, lower: 60, upper: 60, known: 1, of: 1 }],
    ['filter: {project: "th:project/bruecken"}', { value: 60, lower: 60, upper: 60, known: 1, of: 1 }],
    ['filter: {topics: [EMPOWERMENT]}', { value: 400, lower: 360, upper: 399, known: 1, of: 1 }],
    [
      'filter: {conference: ["th:conference/fachtag", "th:conference/abgesagt"]}',
      { value: 400, lower: 360, upper: 399, known: 1, of: 1 },
    ],
    ['filter: {conference: []}', { value: 0, lower: 0, upper: 0, known: 0, of: 0 }],
    ['filter: {region: ["mv"]}', { value: 0, lower: 0, upper: 0, known: 0, of: 0 }],
  ])('with %s', async (args, expected) => {
    expect(await short(`measure: PARTICIPANTS, ${args}`)).toEqual(expected);
  });
});

describe('a total of a stock', () => {
  test.each([
    ['filter: {organizationKind: [STATE_NETWORK]}', { value: 38, lower: 38, upper: 38, known: 1, of: 1 }],
    [
      'at: "2020-06-30", filter: {organizationKind: [STATE_NETWORK]}',
      { value: 23, lower: 23, upper: 23, known: 1, of: 1 },
    ],
    [
      'at: "2016-01-01", filter: {organizationKind: [STATE_NETWORK]}',
      { value: 0, lower: 0, upper: 0, known: 0, of: 1 },
    ],
    [
      'filter: {organization: ["th:organization/landesnetz", "th:organization/aerztetreff", "th:organization/oase", "mv:organization/migranet"]}',
      { value: 43, lower: 43, upper: 43, known: 2, of: 3 },
    ],
    [
      'filter: {organizationKind: [MIGRANT_ORGANIZATION], topics: [HEALTH]}',
      { value: 5, lower: 5, upper: 5, known: 1, of: 2 },
    ],
  ])('takes the latest figure of each organization: %s', async (args, expected) => {
    expect(await short(`measure: MEMBER_ORGANIZATIONS, ${args}`)).toEqual(expected);
  });

  test('has no upper bound where one figure has none', async () => {
    await network.orm.em
      .fork()
      .execute(`delete from figure where owner_id = 'th:organization/landesnetz' and as_of is not null`);
    expect(
      await short(
        'measure: MEMBER_ORGANIZATIONS, filter: {organizationKind: [STATE_NETWORK, MIGRANT_ORGANIZATION]}',
      ),
    ).toEqual({ value: 35, lower: 36, upper: null, known: 2, of: 4 });
  });
});

test.each([
  ['measure: SHARE_FROM_ORGANIZATIONS', 'MEASURE_NOT_ADDITIVE'],
  ['measure: MUNICIPALITIES', 'MEASURE_NOT_ADDITIVE'],
  ['measure: MEMBER_ORGANIZATIONS', 'STOCK_NEEDS_SUBJECT'],
  ['measure: MEMBER_ORGANIZATIONS, filter: {topics: [HEALTH]}', 'STOCK_NEEDS_SUBJECT'],
  ['measure: PARTICIPANTS, at: "2020-01-01"', 'BAD_USER_INPUT'],
  ['measure: PARTICIPANTS, filter: {organizationKind: [UMBRELLA]}', 'BAD_USER_INPUT'],
  [
    'measure: MEMBER_ORGANIZATIONS, from: "2020-01-01", filter: {organizationKind: [UMBRELLA]}',
    'BAD_USER_INPUT',
  ],
  ['measure: PARTICIPANTS, filter: {host: "th:project/x"}', 'ID_INVALID'],
  ['measure: PARTICIPANTS, filter: {region: ["TH!"]}', 'REGION_UNKNOWN'],
])('a total that makes no sense is refused: %s', async (args, code) => {
  const answer = await total(args);
  expect([answer.data, answer.codes]).toEqual([{ figureTotal: null }, [code]]);
});

describe('statistics', () => {
  const groups = async (args: string, fields: string) => {
    const { data, errors } = await network.ask(
      `{ conferenceStatistics${args} { groups { ${fields} } totalRelation coverage { complete } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.conferenceStatistics).toMatchObject({ totalRelation: 'EXACT', coverage: { complete: true } });
    return data.conferenceStatistics.groups;
  };

  test('count by region unless told otherwise', async () => {
    expect(
      await groups(
        '',
        'region year kind topic conferences held cancelled withParticipants participantsLower participantsUpper',
      ),
    ).toEqual([
      {
        region: 'th',
        year: null,
        kind: null,
        topic: null,
        conferences: 5,
        held: 3,
        cancelled: 1,
        withParticipants: 2,
        participantsLower: 420,
        participantsUpper: 459,
      },
    ]);
  });

  test('count by year and kind, unknown years last', async () => {
    expect(await groups('(groupBy: [KIND, YEAR])', 'region year kind conferences participantsUpper')).toEqual(
      [
        { region: null, year: 2019, kind: 'STATE_CONFERENCE', conferences: 1, participantsUpper: 399 },
        { region: null, year: 2020, kind: 'NETWORK_MEETING', conferences: 1, participantsUpper: 0 },
        { region: null, year: 2023, kind: 'NETWORK_MEETING', conferences: 1, participantsUpper: 60 },
        { region: null, year: 2025, kind: 'REGIONAL_CONFERENCE', conferences: 1, participantsUpper: 0 },
        { region: null, year: null, kind: 'NETWORK_MEETING', conferences: 1, participantsUpper: 0 },
      ],
    );
  });

  test('count a conference once under each of its topics', async () => {
    expect(await groups('(groupBy: [TOPIC], filter: {status: [HELD]})', 'topic conferences')).toEqual([
      { topic: 'EMPOWERMENT', conferences: 1 },
      { topic: 'NETWORKING', conferences: 3 },
    ]);
  });

  test('count everything as one group without a key, and nothing as none', async () => {
    expect(await groups('(groupBy: [])', 'region conferences')).toEqual([{ region: null, conferences: 5 }]);
    expect(await groups('(groupBy: [], filter: {text: "nirgends"})', 'conferences')).toEqual([]);
    expect(await groups('(filter: {region: ["sn"]})', 'conferences')).toEqual([]);
  });
});
