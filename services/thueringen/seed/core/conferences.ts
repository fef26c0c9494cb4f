import type { SeedConference, SeedFigure, SeedParticipation } from '@verbund/network';

const HELD_ON = '2023-04-01';
const SOURCE = 'netzwerktreffen-2023';

const figures: readonly SeedFigure[] = [
  { measure: 'PARTICIPANTS', value: 60, precision: 'EXACT', asOf: HELD_ON, source: SOURCE },
  {
    measure: 'MIGRANT_ORGANIZATIONS_PRESENTING_THEMSELVES',
    value: 4,
    precision: 'EXACT',
    asOf: HELD_ON,
    note: { de: 'aus der Liste gezählt', en: 'counted from the list' },
    source: SOURCE,
  },
  {
    measure: 'MIGRANT_ORGANIZATIONS_PRESENTING',
    value: 5,
    precision: 'EXACT',
    asOf: HELD_ON,
    note: {
      de: 'vier, die sich vorstellten, und ein Kooperationsbeispiel',
      en: 'four presenting themselves and one example of cooperation',
    },
    source: SOURCE,
  },
  {
    measure: 'DEMANDS',
    value: 4,
    precision: 'EXACT',
    asOf: HELD_ON,
    note: { de: 'die wichtigsten', en: 'the most important ones' },
    source: SOURCE,
  },
];

const participations: readonly SeedParticipation[] = [
  { role: 'HOST', organization: { id: 'th:organization/migranetz', label: 'MigraNetz Thüringen e.V.' } },
  {
    role: 'OPENING',
    person: {
      name: 'Doreen Denstädt',
      function: {
        de: 'Thüringer Ministerin für Migration, Justiz und Verbraucherschutz',
        en: 'Thuringian minister for migration, justice and consumer protection',
      },
      organizationLabel: 'Thüringer Ministerium für Migration, Justiz und Verbraucherschutz',
      basis: 'OFFICE',
    },
    note: {
      de: 'Einführung zu politischer Bildung und Teilhabe',
      en: 'Introduction on political education and participation',
    },
  },
  { role: 'PRESENTER', organization: { id: 'th:organization/abli', label: 'Abli e.V.' } },
  {
    role: 'PRESENTER',
    organization: { id: 'th:organization/ararat-greiz', label: 'Ararat-Kultur-Greiz e.V.' },
  },
  {
    role: 'PRESENTER',
    organization: { id: 'th:organization/ikv-gera', label: 'Interkultureller Verein Gera e.V.' },
  },
  { role: 'PRESENTER', organization: { id: 'th:organization/mig-weida', label: 'MIG e.V.' } },
  {
    role: 'PRESENTER',
    organization: { id: 'th:organization/romnokher', label: 'RomnoKher Thüringen e.V.' },
    note: {
      de: 'Beispiel einer Kooperation: Zweigstelle Eisenberg mit der Stadtverwaltung Greiz',
      en: 'Example of cooperation: Eisenberg branch and Greiz',
    },
  },
  { role: 'PARTICIPANT', group: { de: 'Migrant*innenorganisationen', en: 'migrant organizations' } },
  {
    role: 'PARTICIPANT',
    group: { de: 'Organisationen der Zivilgesellschaft', en: 'civil society organizations' },
  },
  { role: 'PARTICIPANT', group: { de: 'einige Verwaltungen', en: 'some administrations' } },
];

const DEMANDING = { kind: 'DEMAND', byLabel: 'Migrant*innenorganisationen' } as const;

export const conferences: readonly SeedConference[] = [
  {
    key: 'netzwerktreffen-2023-1',
    title: {
      de: 'Erstes Netzwerktreffen 2023 in Ostthüringen',
      en: 'First network meeting of 2023 in East Thuringia',
    },
    kind: 'NETWORK_MEETING',
    status: 'HELD',
    startDate: HELD_ON,
    venue: { municipality: '16052000' },
    areaLabel: 'Ostthüringen',
    ordinal: 1,
    ordinalScope: 'YEAR',
    summary: {
      de:
        'Zeigt die Arbeit der Migrant*innenorganisationen in Ostthüringen und gibt Raum für Austausch auf Augenhöhe. ' +
        'Ein weiteres Netzwerktreffen ist angekündigt, ohne Termin.',
      en: 'Shows the work of migrant organizations in East Thuringia. A further meeting is announced, without a date.',
    },
    participations,
    sessions: [
      {
        kind: 'WORKING_GROUP',
        title: {
          de: 'Zusammenarbeit mit Migrant*innenorganisationen in kommunalen Projekten',
          en: 'Working with migrant organizations in municipal projects',
        },
        note: {
          de: 'Mehrere Arbeitsgruppen, Anzahl nicht genannt',
          en: 'Several working groups, number not stated',
        },
        topics: ['NETWORKING'],
      },
    ],
    topics: ['NETWORKING', 'POLITICAL_PARTICIPATION', 'ANTI_DISCRIMINATION'],
    figures,
    outcomes: [
      {
        key: 'sichtbarkeit',
        ...DEMANDING,
        text: {
          de: 'Mehr Sichtbarkeit für Migrant*innen und ihre Organisationen',
          en: 'More visibility for migrants and their organizations',
        },
      },
      {
        key: 'kommunale-teilhabe',
        ...DEMANDING,
        text: {
          de: 'Anerkennung und Teilhabe auf kommunaler Ebene',
          en: 'Recognition and participation at the municipal level',
        },
      },
      {
        key: 'kooperation',
        ...DEMANDING,
        text: {
          de: 'Engere Kooperation mit Zivilgesellschaft und Verwaltung: gemeinsame Projekte und Veranstaltungen',
          en: 'Closer cooperation with civil society and administration: joint projects and events',
        },
      },
      {
        key: 'gegen-rassismus',
        ...DEMANDING,
        text: {
          de: 'Strukturelle Schritte gegen institutionellen und alltäglichen Rassismus',
          en: 'Structural steps against institutional and everyday racism',
        },
      },
    ],
    sources: [SOURCE],
  },
];
