import type { SeedOrganization } from '@verbund/network';

const AUTHORITY = { kind: 'AUTHORITY', legalForm: 'PUBLIC_BODY' } as const;
/** The source speaks of the boards of these towns and gives no proper names. */
const BOARD = { kind: 'ADVISORY_BOARD', legalForm: 'UNKNOWN', sources: ['gastbeitrag-calzolari'] } as const;
const ARTICLE = { sources: ['gastbeitrag-calzolari'] } as const;

/** Administrations and advisory boards that the sources name as partners of the network. */
export const authorities: readonly SeedOrganization[] = [
  {
    key: 'stadt-greiz',
    name: 'Stadtverwaltung Greiz',
    ...AUTHORITY,
    sites: [{ kind: 'PLACE', municipality: '16076022' }],
    sources: ['netzwerktreffen-2023'],
  },
  {
    key: 'tmmjv',
    name: 'Thüringer Ministerium für Migration, Justiz und Verbraucherschutz',
    ...AUTHORITY,
    sources: ['netzwerktreffen-2023'],
  },
  {
    key: 'beiraete',
    name: 'Kommunale Migrations-, Integrations- und Ausländerbeiräte in Thüringen',
    summary: {
      de: 'Sammeleintrag: die Quelle nennt die Beiräte gemeinsam.',
      en: 'Collective entry: the source names the boards together.',
    },
    ...BOARD,
  },
  {
    key: 'beirat-erfurt',
    name: 'Migrationsbeirat in Erfurt',
    ...BOARD,
    sites: [{ kind: 'PLACE', municipality: '16051000' }],
  },
  {
    key: 'beirat-weimar',
    name: 'Migrationsbeirat in Weimar',
    ...BOARD,
    sites: [{ kind: 'PLACE', municipality: '16055000' }],
  },
  {
    key: 'beirat-jena',
    name: 'Migrationsbeirat in Jena',
    ...BOARD,
    sites: [{ kind: 'PLACE', municipality: '16053000' }],
  },
  {
    key: 'stadt-erfurt',
    name: 'Stadtverwaltung Erfurt',
    ...AUTHORITY,
    sites: [{ kind: 'PLACE', municipality: '16051000' }],
    ...ARTICLE,
  },
  {
    key: 'stadt-weimar',
    name: 'Stadtverwaltung Weimar',
    ...AUTHORITY,
    sites: [{ kind: 'PLACE', municipality: '16055000' }],
    ...ARTICLE,
  },
  {
    key: 'stadt-jena',
    name: 'Stadtverwaltung Jena',
    ...AUTHORITY,
    sites: [{ kind: 'PLACE', municipality: '16053000' }],
    ...ARTICLE,
  },
];
