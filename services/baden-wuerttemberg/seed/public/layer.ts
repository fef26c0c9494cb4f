import type { SeedFigure, SeedLayer, SeedOrganization, SeedRelation } from '@verbund/network';
import { sources } from './sources.ts';

const MEMBERS = { measure: 'MEMBER_ORGANIZATIONS' } as const;
const FOUNDED = {
  asOf: '1998-05-16',
  note: {
    de: 'Gründungsmitglieder; die Angaben gehen auseinander',
    en: 'founding members; statements differ',
  },
} as const;

const forumFigures: readonly SeedFigure[] = [
  { ...MEMBERS, value: 16, precision: 'EXACT', ...FOUNDED, source: 'forum-angaben' },
  { ...MEMBERS, value: 20, precision: 'EXACT', ...FOUNDED, source: 'forum-angaben' },
  {
    ...MEMBERS,
    value: 126,
    precision: 'EXACT',
    asOf: '2018-05',
    note: {
      de: 'in Grußworten desselben Tages fielen 122, 123 und 124',
      en: 'speeches of the same day said 122, 123 and 124',
    },
    source: 'swp-2018',
  },
  {
    ...MEMBERS,
    value: 140,
    precision: 'MORE_THAN',
    note: { de: 'Stand nicht genannt', en: 'as of a date not stated' },
    source: 'forum-angaben',
  },
];

const organizations: readonly SeedOrganization[] = [
  {
    key: 'laka',
    name: 'Landesverband der kommunalen Migrantenvertretungen Baden-Württemberg',
    alternateNames: ['LAKA BW', 'LAKA Baden-Württemberg'],
    kind: 'UMBRELLA',
    legalForm: 'UNKNOWN',
    topics: ['POLITICAL_PARTICIPATION'],
    summary: {
      de: 'Vereint die kommunalen Beiräte des Landes.',
      en: 'Unites the municipal advisory boards of the state.',
    },
    sources: ['laka-bzi', 'bzi'],
  },
];

const relations: readonly SeedRelation[] = [
  {
    key: 'forum-der-kulturen-nemo',
    kind: 'FOUNDING_MEMBER_OF',
    from: { id: 'bw:organization/forum-der-kulturen', label: 'Forum der Kulturen Stuttgart e. V.' },
    to: { id: 'bund:organization/nemo', label: 'Bundesverband NEMO' },
    since: '2015-09-17',
    confirmedBy: 'BOTH',
    sources: ['forum-nemo', 'nemo-gruendung'],
  },
  {
    key: 'laka-bzi',
    kind: 'MEMBER_OF',
    from: { id: 'bw:organization/laka', label: 'LAKA Baden-Württemberg' },
    to: { id: 'bund:organization/bzi', label: 'Bundeszuwanderungs- und Integrationsrat (BZI)' },
    confirmedBy: 'BOTH',
    sources: ['laka-bzi', 'bzi'],
  },
];

/** What further sources say of Baden-Württemberg: members of the Forum, federal memberships, the body of the advisory boards. */
export const furtherSources: SeedLayer = {
  layer: 'public',
  sources,
  municipalities: [],
  organizations,
  additions: [
    {
      key: 'forum-der-kulturen',
      figures: forumFigures,
      website: 'https://www.forum-der-kulturen.de/',
      sources: ['forum-angaben', 'swp-2018'],
    },
  ],
  relations,
  projects: [],
  series: [],
  conferences: [],
};
