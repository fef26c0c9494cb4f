import type { SeedOrganization } from '@verbund/network';

const UMBRELLA = { kind: 'UMBRELLA', legalForm: 'UNKNOWN', sources: ['bundesverbaende'] } as const;

/** Further federal bodies. The sources give little more than their names. */
export const federalBodies: readonly SeedOrganization[] = [
  {
    key: 'tgd',
    name: 'Türkische Gemeinde in Deutschland (TGD)',
    alternateNames: ['TGD'],
    ...UMBRELLA,
    sources: ['bkmo', 'bundesverbaende'],
  },
  {
    key: 'damigra',
    name: 'DaMigra',
    summary: {
      de: 'Dachverband von Organisationen migrantischer Frauen.',
      en: 'Umbrella body of organizations of migrant women.',
    },
    topics: ['EMPOWERMENT'],
    figures: [
      {
        measure: 'MEMBER_ORGANIZATIONS',
        value: 71,
        precision: 'EXACT',
        note: { de: 'Stand nicht genannt', en: 'as of a date not stated' },
        source: 'bundesverbaende',
      },
    ],
    ...UMBRELLA,
  },
  { key: 'bagiv', name: 'BAGIV', ...UMBRELLA },
  { key: 'tang', name: 'TANG', ...UMBRELLA },
];
