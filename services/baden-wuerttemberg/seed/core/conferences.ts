import type { SeedConference, SeedFigure, SeedParticipation, SeedSession } from '@verbund/network';

const HELD_ON = '2019-11-23';
const SOURCE = 'landesfachtag-2019';
const MINISTER = {
  name: 'Manne Lucha',
  function: { de: 'Sozial- und Integrationsminister', en: 'minister for social affairs and integration' },
  organizationLabel: 'Sozialministerium Baden-Württemberg',
  basis: 'OFFICE',
} as const;

const figures: readonly SeedFigure[] = [
  { measure: 'PARTICIPANTS', value: 400, precision: 'ALMOST', asOf: HELD_ON, source: SOURCE },
  {
    measure: 'MIGRANT_ORGANIZATIONS_REPRESENTED',
    value: 120,
    precision: 'MORE_THAN',
    asOf: HELD_ON,
    source: SOURCE,
  },
  {
    measure: 'SHARE_FROM_ORGANIZATIONS',
    value: 50,
    precision: 'MORE_THAN',
    asOf: HELD_ON,
    note: { de: 'mehr als die Hälfte der Teilnehmenden', en: 'more than half of the participants' },
    source: SOURCE,
  },
];

const participations: readonly SeedParticipation[] = [
  {
    role: 'HOST',
    organization: { id: 'bw:organization/sozialministerium', label: 'Sozialministerium Baden-Württemberg' },
  },
  {
    role: 'CO_HOST',
    organization: { id: 'bw:organization/forum-der-kulturen', label: 'Forum der Kulturen Stuttgart e. V.' },
  },
  { role: 'OPENING', person: MINISTER, note: { de: 'Begrüßung', en: 'Welcome' } },
  {
    role: 'PARTICIPANT',
    person: {
      name: 'Sami Aras',
      function: { de: 'erster Vorstandsvorsitzender', en: 'first chair of the board' },
      organizationLabel: 'Forum der Kulturen Stuttgart e. V.',
      basis: 'FUNCTION',
    },
    note: { de: 'Stellungnahme zum Fachtag', en: 'Statement on the conference' },
  },
  {
    role: 'PARTICIPANT',
    group: {
      de: 'Migrant*innenorganisationen aus allen Landesteilen',
      en: 'migrant organizations from all parts of the state',
    },
  },
  {
    role: 'PARTICIPANT',
    group: { de: 'nicht-migrantische Vereine', en: 'associations that are not migrant' },
  },
  { role: 'PARTICIPANT', group: { de: 'Kommunen', en: 'municipalities' } },
  { role: 'PARTICIPANT', group: { de: 'staatliche Stellen', en: 'state bodies' } },
];

const sessions: readonly SeedSession[] = [
  {
    kind: 'LECTURE',
    participations: [
      {
        role: 'SPEAKER',
        person: {
          name: 'Prof. Aladin El-Mafaalani',
          function: { de: 'Professor, Vortrag', en: 'professor, lecture' },
          basis: 'FUNCTION',
        },
      },
    ],
  },
  {
    kind: 'WORKSHOP',
    title: {
      de: 'Organisationen stärken, Interessen bündeln, Partnerschaften aufbauen, mit Kommunen zusammenarbeiten',
      en: 'Strengthening organizations, bundling interests, building partnerships, working with municipalities',
    },
    note: { de: 'Mehrere Workshops, Anzahl nicht genannt', en: 'Several workshops, number not stated' },
    topics: ['EMPOWERMENT', 'POLITICAL_PARTICIPATION', 'NETWORKING'],
  },
  {
    kind: 'PANEL',
    participations: [
      { role: 'PANELIST', person: MINISTER },
      { role: 'PANELIST', group: { de: 'Menschen aus der Praxis', en: 'people from practice' } },
    ],
  },
];

export const conferences: readonly SeedConference[] = [
  {
    key: 'landesfachtag-2019',
    title: { de: 'Landesfachtag Migrantenorganisationen', en: 'State conference of migrant organizations' },
    kind: 'STATE_CONFERENCE',
    status: 'HELD',
    startDate: HELD_ON,
    venue: { municipality: '08111000' },
    ordinal: 1,
    ordinalScope: 'ALL',
    project: { id: 'bw:project/zusammenhalt', label: 'Impulsprogramm „Gesellschaftlicher Zusammenhalt“' },
    summary: {
      de: 'Erster Landesfachtag. Themen: politisches und bürgerschaftliches Engagement migrantischer Vereine, Bündelung ihrer Interessen, Zusammenarbeit mit Kommunen.',
      en: 'First state conference, on the civic engagement of migrant associations and on working with municipalities.',
    },
    participations,
    sessions,
    topics: ['EMPOWERMENT', 'POLITICAL_PARTICIPATION', 'NETWORKING', 'SOCIAL_COHESION'],
    figures,
    outcomes: [
      {
        key: 'teilhabe-vertiefen',
        kind: 'COMMITMENT',
        text: {
          de: 'Teilhabe migrantischer Vereine zwei Jahre lang weiter vertiefen',
          en: 'Deepen the participation of migrant associations for two more years',
        },
        by: { id: 'bw:organization/landesregierung', label: 'Landesregierung Baden-Württemberg' },
      },
      {
        key: 'dezentrale-veranstaltungen',
        kind: 'ANNOUNCEMENT',
        text: {
          de: 'Dezentrale Veranstaltungen in rund 20 Kommunen',
          en: 'Decentralized events in around 20 municipalities',
        },
        byLabel: 'Sozialministerium und Forum der Kulturen Stuttgart',
      },
    ],
    sources: [SOURCE],
  },
];
