import type { SeedRelation } from '@verbund/network';

const DSM = {
  id: 'sn:organization/dsm',
  label: 'Dachverband sächsischer Migrant*innenorganisationen e.V. (DSM)',
} as const;
const LANDESVERBAND = {
  id: 'sn:organization/landesverband',
  label: 'Landesverband Sächsischer Migrant*innenorganisationen',
} as const;
const DAMOST = { id: 'bund:organization/damost', label: 'DaMOst' } as const;
const NEMO = { id: 'bund:organization/nemo', label: 'Bundesverband NEMO' } as const;

export const relations: readonly SeedRelation[] = [
  {
    key: 'dsm-integrationsnetzwerk',
    kind: 'SUCCEEDS',
    from: DSM,
    to: { label: 'Integrationsnetzwerk Sachsen (2005)' },
    since: '2017-04-08',
    confirmedBy: 'SOURCE_ONLY',
    sources: ['dsm-angaben'],
  },
  {
    key: 'dsm-damost',
    kind: 'FOUNDING_MEMBER_OF',
    from: DSM,
    to: DAMOST,
    since: '2018-10-20',
    until: '2024',
    confirmedBy: 'FROM',
    note: {
      de: 'Bis zur Insolvenz; die Quellen nennen 2023 und das Frühjahr 2024.',
      en: 'Until its insolvency; sources give 2023 and spring 2024.',
    },
    sources: ['dsm-damost', 'presse-2024', 'neugruendung-2024'],
  },
  {
    key: 'landesverband-dsm',
    kind: 'SUCCEEDS',
    from: LANDESVERBAND,
    to: DSM,
    since: '2024-11-16',
    confirmedBy: 'FROM',
    sources: ['neugruendung-2024', 'presse-2024'],
  },
  {
    key: 'landesverband-damost',
    kind: 'MEMBER_OF',
    from: LANDESVERBAND,
    to: DAMOST,
    confirmedBy: 'SOURCE_ONLY',
    note: {
      de: 'DaMOst spricht von fünf Landesverbänden und hat die Neugründung begleitet; ein Beitritt mit Datum ist nicht belegt.',
      en: 'DaMOst speaks of five state networks and accompanied the foundation; no dated accession is documented.',
    },
    sources: ['damost', 'neugruendung-2024'],
  },
  {
    key: 'vemo-halle-nemo',
    kind: 'FOUNDING_MEMBER_OF',
    from: { id: 'sn:organization/vemo-halle', label: 'VeMo Halle' },
    to: NEMO,
    since: '2015-09-17',
    confirmedBy: 'TO',
    sources: ['nemo-gruendung'],
  },
  {
    key: 'weltclub-dresden-nemo',
    kind: 'MEMBER_OF',
    from: { id: 'sn:organization/weltclub-dresden', label: 'Weltclub Dresden' },
    to: NEMO,
    since: '2019-05-18',
    confirmedBy: 'TO',
    sources: ['nemo-2019'],
  },
];
