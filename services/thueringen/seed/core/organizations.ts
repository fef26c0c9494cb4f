import type { SeedOrganization } from '@verbund/network';
import { authorities } from './authorities.ts';

const MEETING = { sources: ['netzwerktreffen-2023'] } as const;

const migranetz: SeedOrganization = {
  key: 'migranetz',
  name: 'MigraNetz Thüringen e.V.',
  alternateNames: ['MigraNetz Thüringen', 'MigraNetz'],
  kind: 'STATE_NETWORK',
  legalForm: 'EV',
  foundedYear: 2015,
  topics: ['POLITICAL_PARTICIPATION', 'EMPOWERMENT', 'NETWORKING'],
  summary: {
    de:
      'Landesnetzwerk der Migrant*innenorganisationen in Thüringen. Es vertritt seine Mitglieder und die kommunalen Beiräte, hilft bei Strukturen, ' +
      'Anträgen und Veranstaltungen, richtet mit Kommunen Workshops und Fachtagungen aus und vermittelt Kontakte.',
    en: 'State network of migrant organizations in Thuringia. It speaks for its members and the municipal advisory boards and supports their work.',
  },
  figures: [
    {
      measure: 'MEMBER_ORGANIZATIONS',
      value: 30,
      precision: 'MORE_THAN',
      note: { de: 'Stand nicht genannt', en: 'as of a date not stated' },
      source: 'gastbeitrag-calzolari',
    },
  ],
  outcomes: [
    {
      key: 'austausch-mit-kommunen',
      kind: 'POSITION',
      text: {
        de: 'Noch engerer Austausch mit Thüringer Kommunen erwünscht',
        en: 'An even closer exchange with Thuringian municipalities is wanted',
      },
      by: { id: 'th:organization/migranetz', label: 'MigraNetz Thüringen e.V.' },
    },
    {
      key: 'wissen-ueber-teilhabe',
      kind: 'FINDING',
      text: {
        de:
          'Kommunale Politik und Verwaltung brauchen Unterstützung und Wissen über Teilhabemöglichkeiten; in Thüringen ist der Anteil der ' +
          'Bevölkerung mit internationaler Geschichte geringer als in vielen Ländern',
        en: 'Municipal politics and administration need support and knowledge about ways to participate',
      },
      by: { id: 'th:organization/migranetz', label: 'MigraNetz Thüringen e.V.' },
    },
  ],
  sources: ['netzwerktreffen-2023', 'gastbeitrag-calzolari'],
};

const members: readonly SeedOrganization[] = [
  {
    key: 'abli',
    name: 'Abli e.V.',
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    sites: [{ kind: 'PLACE', municipality: '16077001' }],
    ...MEETING,
  },
  {
    key: 'ararat-greiz',
    name: 'Ararat-Kultur-Greiz e.V.',
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    sites: [{ kind: 'PLACE', municipality: '16076022' }],
    ...MEETING,
  },
  {
    key: 'ikv-gera',
    name: 'Interkultureller Verein Gera e.V.',
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    sites: [{ kind: 'PLACE', municipality: '16052000' }],
    ...MEETING,
  },
  {
    key: 'mig-weida',
    name: 'MIG e.V.',
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    sites: [{ kind: 'PLACE', municipality: '16076079' }],
    ...MEETING,
  },
  {
    key: 'romnokher',
    name: 'RomnoKher Thüringen e.V.',
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'EV',
    summary: {
      de: 'Hat eine Zweigstelle in Eisenberg; der Sitz ist nicht genannt.',
      en: 'Has a branch in Eisenberg; its seat is not stated.',
    },
    sites: [{ kind: 'BRANCH', municipality: '16074018' }],
    ...MEETING,
  },
];

export const organizations: readonly SeedOrganization[] = [migranetz, ...members, ...authorities];
