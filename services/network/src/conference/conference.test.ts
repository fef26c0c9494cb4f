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

describe('conferences', () => {
  test('come by date, a month behind its days, without a date last', async () => {
    const { conferences } = await dataOf('{ conferences { nodes { id startDate } } }');
    expect(conferences.nodes.map(({ startDate }: { startDate: string | null }) => startDate)).toEqual([
      '2019-11-23',
      '2020-03-20',
      '2023-04-01',
      '2025-07',
      null,
    ]);
  });

  test.each([
    ['status: [CANCELLED]', ['abgesagt']],
    ['kind: [NETWORK_MEETING]', ['abgesagt', 'treffen-2023', 'irgendwann']],
    ['topics: [EMPOWERMENT]', ['fachtag']],
    ['municipality: ["16077"]', ['treffen-2023']],
    ['from: "2020-03-20", to: "2023-04-01"', ['abgesagt', 'treffen-2023']],
    ['from: "2025-07-31"', ['konferenz-2025']],
    ['from: "2025-08-01"', []],
    ['to: "2019-11-22"', []],
    ['host: "th:organization/landesnetz"', ['treffen-2023']],
    ['host: "bund:organization/nemo"', ['fachtag']],
    ['host: "th:organization/oase"', []],
    ['project: "th:project/bruecken"', ['treffen-2023']],
    ['text: "fachtag"', ['fachtag']],
  ])('with {%s} are %j', async (filter, expected) => {
    const { conferences } = await dataOf(`{ conferences(filter: {${filter}}) { nodes { id } totalCount } }`);
    expect(conferences.nodes.map(({ id }: { id: string }) => id.split('/')[1])).toEqual(expected);
    expect(conferences.totalCount).toBe(expected.length);
  });
});

test('one conference tells its whole programme; hidden persons are not in it', async () => {
  const { conference } = await dataOf(`{ conference(id: "th:conference/fachtag") {
    title en: title(language: "en") kind status statusReason startDate startTime endDate endTime timeZone ordinal ordinalScope areaLabel
    venue { name address online onRegistration municipality { displayName } }
    participations { role organization { id label resolution } person { name function(language: "en") organizationLabel } groupLabel municipality { ags } note }
    hosts: participations(role: [HOST, CO_HOST]) { organization { label } }
    sessions { kind title topics note participations { role person { name function } organization { label organization { name } } } }
    outcomes(kind: COMMITMENT) { text byLabel by { label } }
    figures(measure: PARTICIPANTS) { label } meta { sources { label } }
  } }`);
  const none = { organization: null, person: null, groupLabel: null, municipality: null, note: null };
  expect(conference).toEqual({
    title: 'Fachtag Migrantenorganisationen',
    en: 'Symposium of migrant organizations',
    kind: 'STATE_CONFERENCE',
    status: 'HELD',
    statusReason: null,
    startDate: '2019-11-23',
    startTime: null,
    endDate: null,
    endTime: null,
    timeZone: 'Europe/Berlin',
    ordinal: 1,
    ordinalScope: 'ALL',
    areaLabel: null,
    venue: {
      name: 'Rathaus',
      address: null,
      online: null,
      onRegistration: false,
      municipality: { displayName: 'Gera' },
    },
    participations: [
      {
        ...none,
        role: 'HOST',
        organization: { id: null, label: 'Ministerium', resolution: 'NOT_AVAILABLE' },
      },
      {
        ...none,
        role: 'CO_HOST',
        organization: { id: 'bund:organization/nemo', label: 'NEMO', resolution: 'NOT_AVAILABLE' },
      },
      {
        ...none,
        role: 'OPENING',
        person: { name: 'Petra Erfunden', function: 'minister', organizationLabel: 'Ministerium' },
      },
      { ...none, role: 'PARTICIPANT', groupLabel: 'Gäste aus dem ganzen Land' },
    ],
    hosts: [{ organization: { label: 'Ministerium' } }, { organization: { label: 'NEMO' } }],
    sessions: [
      {
        kind: 'LECTURE',
        title: 'Teilhabe',
        topics: ['POLITICAL_PARTICIPATION'],
        note: null,
        participations: [
          { role: 'SPEAKER', person: { name: 'Prof. Anton Ausgedacht', function: null }, organization: null },
        ],
      },
      {
        kind: 'PANEL',
        title: null,
        topics: [],
        note: null,
        participations: [
          {
            role: 'PANELIST',
            person: null,
            organization: { label: 'Oase', organization: { name: 'Ökumenische Oase e. V.' } },
          },
          { role: 'MODERATOR', person: { name: null, function: 'Bürgermeister' }, organization: null },
        ],
      },
    ],
    outcomes: [{ text: 'Teilhabe weiter vertiefen', byLabel: 'Land', by: null }],
    figures: [{ label: 'knapp 400' }],
    meta: { sources: [{ label: 'Bericht' }, { label: 'Chronik' }] },
  });
});

test('series and projects are linked in both directions', async () => {
  const { conference, conferenceSeries, project } = await dataOf(`{
    conference(id: "th:conference/treffen-2023") { series { title } project { id label region resolution project { title } } }
    conferenceSeries(id: "th:series/reihe") { title status start end origin { id } conferences { id } participations { role organization { label } } figures { measure value } project { id } }
    project(id: "th:project/bruecken") { title acronym untitled kind status start parent { id label resolution } municipalities { displayName } participations(role: [CARRIER]) { organization { organization { name } } } figures { label } }
  }`);
  expect(conference).toEqual({
    series: { title: 'Treffen vor Ort' },
    project: {
      id: 'th:project/bruecken',
      label: 'Brücken bauen',
      region: 'th',
      resolution: 'RESOLVED',
      project: { title: 'Brücken bauen' },
    },
  });
  expect(conferenceSeries).toEqual({
    title: 'Treffen vor Ort',
    status: 'PLANNED',
    start: '2020',
    end: null,
    origin: { id: 'th:conference/fachtag' },
    conferences: [{ id: 'th:conference/treffen-2023' }],
    participations: [{ role: 'HOST', organization: { label: 'Ministerium' } }],
    figures: [{ measure: 'DURATION_YEARS', value: 2 }],
    project: null,
  });
  expect(project).toEqual({
    title: 'Brücken bauen',
    acronym: 'BB',
    untitled: false,
    kind: 'PROJECT',
    status: 'RUNNING',
    start: '2022',
    parent: { id: null, label: 'Programm ohne Eintrag', resolution: 'NOT_AVAILABLE' },
    municipalities: [{ displayName: 'Altenburg' }, { displayName: 'Eisenach (Thüringen)' }],
    participations: [{ organization: { organization: { name: 'Ökumenische Oase e. V.' } } }],
    figures: [{ label: 'rund 20' }],
  });
});

describe('statements', () => {
  const NESTED = `query($first: Int) { conferences(first: $first, orderBy: {field: NAME}) { totalCount edges { cursor node {
    title summary venue { municipality { displayName } }
    participations { role organization { label resolution organization { name sites { municipality { name } } } } person { name } }
    sessions { title participations { organization { organization { name } } } }
    figures { label source { label } } outcomes { text by { organization { name } } } series { title conferences { id } } project { project { title } }
    meta { revision sources { label } } } } pageInfo { hasNextPage } } }`;

  test('a list of a hundred conferences with everything costs no more than one of ten', async () => {
    const sampled = await startTestNetwork({ sample: 120 });
    try {
      const count = async (first: number) => {
        sampled.takeStatements();
        const { data, errors } = await sampled.ask(NESTED, { first });
        expect(errors).toEqual([]);
        expect(data.conferences.edges).toHaveLength(first);
        return sampled.takeStatements().length;
      };
      // The page and its count; one for each kind of part and neighbour, and again where one is reached on a second level.
      for (const first of [10, 50, 100]) expect(await count(first)).toBeLessThanOrEqual(15);
    } finally {
      await sampled.stop();
    }
  });
});
