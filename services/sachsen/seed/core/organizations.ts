import type { SeedOrganization } from '@verbund/network';

const SOURCE = { sources: ['regionalkonferenz-2025'] } as const;
const IN_HOYERSWERDA = { sites: [{ kind: 'PLACE', municipality: '14625240' }] } as const;
const AUTHORITY = { kind: 'AUTHORITY', legalForm: 'PUBLIC_BODY' } as const;
const NO_PLACE = {
  summary: { de: 'Die Quelle nennt keinen Ort.', en: 'The source gives no place.' },
} as const;

export const organizations: readonly SeedOrganization[] = [
  {
    key: 'kufa',
    name: 'Kulturfabrik Hoyerswerda',
    alternateNames: ['KUFA'],
    kind: 'OTHER',
    legalForm: 'UNKNOWN',
    summary: {
      de: 'Kulturhaus, Ort der Regionalkonferenz 2025.',
      en: 'Cultural venue, place of the regional conference of 2025.',
    },
    topics: ['CULTURE_AND_ENCOUNTER'],
    ...IN_HOYERSWERDA,
    ...SOURCE,
  },
  {
    key: 'raa',
    name: 'RAA Hoyerswerda/Ostsachsen e.V.',
    kind: 'CIVIL_SOCIETY',
    legalForm: 'EV',
    ...IN_HOYERSWERDA,
    ...SOURCE,
  },
  {
    key: 'immigrants-network',
    name: 'Immigrants Network',
    alternateNames: ['Immigrant Networks'],
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'UNKNOWN',
    ...SOURCE,
  },
  {
    key: 'hoyerswerda-hilft',
    name: 'Hoyerswerda hilft mit Herz',
    kind: 'CIVIL_SOCIETY',
    legalForm: 'UNKNOWN',
    ...IN_HOYERSWERDA,
    ...SOURCE,
  },
  {
    key: 'afropa',
    name: 'Afropa Dresden',
    alternateNames: ['Afropa'],
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'UNKNOWN',
    sites: [{ kind: 'PLACE', municipality: '14612000' }],
    ...SOURCE,
  },
  {
    key: 'fluechtlingsrat',
    name: 'Sächsischer Flüchtlingsrat',
    kind: 'CIVIL_SOCIETY',
    legalForm: 'UNKNOWN',
    topics: ['REFUGE_AND_SUPPORT'],
    ...SOURCE,
  },
  { key: 'auslaenderamt', name: 'Ausländeramt (Ort nicht genannt)', ...AUTHORITY, ...NO_PLACE, ...SOURCE },
  { key: 'jobcenter', name: 'Jobcenter (Ort nicht genannt)', ...AUTHORITY, ...NO_PLACE, ...SOURCE },
  {
    key: 'wifoe-hoyerswerda',
    name: 'Wirtschaftsförderung Hoyerswerda',
    ...AUTHORITY,
    ...IN_HOYERSWERDA,
    ...SOURCE,
  },
  { key: 'stadt-hoyerswerda', name: 'Stadt Hoyerswerda', ...AUTHORITY, ...IN_HOYERSWERDA, ...SOURCE },
  {
    key: 'vemo-halle',
    name: 'VeMo Halle',
    kind: 'MIGRANT_ORGANIZATION',
    legalForm: 'UNKNOWN',
    summary: {
      de: 'Kurzeintrag, bis Sachsen-Anhalt eine eigene Region hat.',
      en: 'Short entry until Saxony-Anhalt has a region of its own.',
    },
    sites: [{ kind: 'PLACE', municipality: '15002000' }],
    shortEntry: true,
    ...SOURCE,
  },
];
