import type { SeedFigure, SeedOrganization } from '@verbund/network';

const LOCAL = { kind: 'LOCAL_NETWORK', legalForm: 'UNKNOWN', shortEntry: true } as const;
const STATE = {
  kind: 'STATE_NETWORK',
  legalForm: 'UNKNOWN',
  shortEntry: true,
  sources: ['landesnetzwerke'],
} as const;
const NO_DATE = { de: 'Stand nicht genannt', en: 'as of a date not stated' } as const;

/** Members of federal bodies whose states have no region yet: kept here until one joins. */
export const shortEntries: readonly SeedOrganization[] = [
  {
    key: 'vmdo',
    name: 'VMDO Dortmund',
    sites: [{ kind: 'PLACE', municipality: '05913000' }],
    ...LOCAL,
    sources: ['nemo-gruendung'],
  },
  {
    key: 'morgen',
    name: 'MORGEN München',
    sites: [{ kind: 'PLACE', municipality: '09162000' }],
    ...LOCAL,
    sources: ['nemo-gruendung', 'landesnetzwerke'],
  },
  {
    key: 'miso',
    name: 'MiSO Hannover',
    sites: [{ kind: 'PLACE', municipality: '03241001' }],
    ...LOCAL,
    sources: ['nemo-gruendung'],
  },
  {
    key: 'moveglobal',
    name: 'moveGLOBAL Berlin',
    sites: [{ kind: 'PLACE', municipality: '11000000' }],
    ...LOCAL,
    sources: ['nemo-gruendung'],
  },
  {
    key: 'haus-afrika',
    name: 'Haus Afrika Saarbrücken',
    sites: [{ kind: 'PLACE', municipality: '10041100' }],
    ...LOCAL,
    sources: ['nemo-2019'],
  },
  {
    key: 'moin',
    name: 'MOiN Nürnberg',
    sites: [{ kind: 'PLACE', municipality: '09564000' }],
    ...LOCAL,
    sources: ['nemo-2019'],
  },
  {
    key: 'lamsa',
    name: 'LAMSA e.V.',
    alternateNames: ['Landesnetzwerk Migrantenorganisationen Sachsen-Anhalt'],
    summary: {
      de: 'Landesnetzwerk seit dem 15. November 2008 (Dessau), Verein seit dem 22. März 2014.',
      en: 'State network since 15 November 2008, association since 22 March 2014.',
    },
    foundedYear: 2008,
    memberStates: [{ state: 'DE-ST' }],
    ...STATE,
    legalForm: 'EV',
    figures: [
      members(97, 'EXACT', '2018'),
      members(105, 'EXACT', '2018-11'),
      {
        ...members(110, 'MORE_THAN'),
        note: {
          de: 'Organisationen und Einzelpersonen, Stand nicht genannt',
          en: 'organizations and individuals, date not stated',
        },
      },
    ],
  },
  {
    key: 'mir-brandenburg',
    name: 'Migrations- und Integrationsrat Brandenburg',
    alternateNames: ['MIR', 'MIR Brandenburg'],
    memberStates: [{ state: 'DE-BB' }],
    ...STATE,
    sources: ['mir-brandenburg', 'landesnetzwerke'],
    figures: [{ ...members(40, 'ALMOST'), source: 'mir-brandenburg' }, members(55, 'EXACT', '2016')],
  },
  {
    key: 'amfn',
    name: 'amfn',
    summary: { de: 'Landesnetzwerk in Niedersachsen.', en: 'State network in Lower Saxony.' },
    foundedYear: 1993,
    memberStates: [{ state: 'DE-NI' }],
    ...STATE,
    figures: [
      {
        ...members(56, 'EXACT'),
        note: { de: 'zuvor 51; Stand nicht genannt', en: '51 before; as of a date not stated' },
      },
    ],
  },
  {
    key: 'migrationsrat-berlin',
    name: 'Migrationsrat Berlin',
    foundedYear: 2004,
    sites: [{ kind: 'PLACE', municipality: '11000000' }],
    ...STATE,
    figures: [
      {
        ...members(90, 'EXACT'),
        note: { de: 'zuvor 45; Stand nicht genannt', en: '45 before; as of a date not stated' },
      },
    ],
  },
  {
    key: 'agaby',
    name: 'AGABY',
    summary: 'Vereint die Beiräte in Bayern.',
    memberStates: [{ state: 'DE-BY' }],
    ...STATE,
    kind: 'UMBRELLA',
    sources: ['bzi', 'landesnetzwerke'],
  },
  {
    key: 'agarp',
    name: 'AGARP',
    summary: 'Vereint die Beiräte in Rheinland-Pfalz.',
    memberStates: [{ state: 'DE-RP' }],
    ...STATE,
    kind: 'UMBRELLA',
    sources: ['bzi'],
  },
  {
    key: 'bremer-rat',
    name: 'Bremer Rat für Integration (BRI)',
    alternateNames: ['BRI'],
    memberStates: [{ state: 'DE-HB' }],
    ...STATE,
    kind: 'ADVISORY_BOARD',
    sources: ['bzi-2019', 'landesnetzwerke'],
  },
];

function members(value: number, precision: 'EXACT' | 'ALMOST' | 'MORE_THAN', asOf?: string): SeedFigure {
  const stated = { measure: 'MEMBER_ORGANIZATIONS', value, precision, source: 'landesnetzwerke' };
  return asOf === undefined ? { ...stated, note: NO_DATE } : { ...stated, asOf };
}
