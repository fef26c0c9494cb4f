import type { SeedOrganization } from '@verbund/network';
import { achievements } from './achievements.ts';

export const organizations: readonly SeedOrganization[] = [
  {
    key: 'migranet',
    name: 'MIGRANET-MV',
    kind: 'STATE_NETWORK',
    legalForm: 'UNKNOWN',
    foundedYear: 2009,
    topics: [
      'POLITICAL_PARTICIPATION',
      'ANTI_DISCRIMINATION',
      'EMPOWERMENT',
      'DEVELOPMENT_POLICY',
      'NETWORKING',
    ],
    summary: {
      de:
        'Landesnetzwerk der Migrant*innenorganisationen in Mecklenburg-Vorpommern mit eigener Geschäftsstelle; der Ort ist in der Quelle nicht genannt. ' +
        'Arbeitet in Kommunen, im Land, bundesweit und in Europa.',
      en: 'State network of migrant organizations in Mecklenburg-Western Pomerania, with an office of its own.',
    },
    figures: [
      {
        measure: 'NEW_ORGANIZATIONS_NETWORKED',
        value: 30,
        precision: 'MORE_THAN',
        note: {
          de: 'neue Organisationen seit der Gründung 2009, keine Mitgliederzahl',
          en: 'new organizations since 2009, not a number of members',
        },
        source: 'erreicht',
      },
    ],
    outcomes: achievements,
    sources: ['erreicht'],
  },
];
