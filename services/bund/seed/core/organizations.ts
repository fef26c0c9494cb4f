import type { SeedOrganization } from '@verbund/network';

export const organizations: readonly SeedOrganization[] = [
  {
    key: 'nemo',
    name: 'Bundesverband NEMO (Netzwerke von Migrantenorganisationen)',
    alternateNames: ['NEMO', 'NeMO', 'Bundesverband NEMO'],
    kind: 'UMBRELLA',
    legalForm: 'UNKNOWN',
    topics: ['NETWORKING', 'POLITICAL_PARTICIPATION'],
    summary: {
      de: 'Bundesweiter Zusammenschluss von Netzwerken; Veranstalter der Regionalkonferenz 2025 in Hoyerswerda.',
      en: 'Federal association of networks; host of the regional conference of 2025 in Hoyerswerda.',
    },
    sources: ['regionalkonferenz-2025'],
  },
  {
    key: 'damost',
    name: 'DaMOst – Dachverband der MSO in Ostdeutschland',
    alternateNames: ['DaMOst'],
    kind: 'UMBRELLA',
    legalForm: 'UNKNOWN',
    topics: ['NETWORKING', 'POLITICAL_PARTICIPATION'],
    sources: ['erreicht-mv'],
  },
  {
    key: 'bzi',
    name: 'Bundeszuwanderungs- und Integrationsrat (BZI)',
    alternateNames: ['BZI'],
    kind: 'UMBRELLA',
    legalForm: 'UNKNOWN',
    topics: ['POLITICAL_PARTICIPATION'],
    sources: ['erreicht-mv'],
  },
  {
    key: 'bkmo',
    name: 'Bundeskonferenz der Migrantenorganisationen (BKMO)',
    alternateNames: ['BKMO'],
    kind: 'UMBRELLA',
    legalForm: 'UNKNOWN',
    topics: ['POLITICAL_PARTICIPATION'],
    sources: ['gastbeitrag-calzolari'],
  },
];
