import type { SeedOrganization } from '@verbund/network';

export const organizations: readonly SeedOrganization[] = [
  {
    key: 'dsm',
    name: 'Dachverband sächsischer Migrant*innenorganisationen e.V.',
    alternateNames: ['DSM'],
    kind: 'STATE_NETWORK',
    legalForm: 'EV',
    status: 'DISSOLVED',
    foundedYear: 2017,
    topics: ['POLITICAL_PARTICIPATION', 'NETWORKING'],
    summary: {
      de: 'Gegründet am 8. April 2017 in Dresden; nach einem Streit um Fördermittel insolvent. Als Jahr nennen die Quellen 2023 und das Frühjahr 2024.',
      en: 'Founded on 8 April 2017; insolvent after a dispute over grants. Sources give 2023 and spring 2024 as the time.',
    },
    figures: [
      {
        measure: 'MEMBER_ORGANIZATIONS',
        value: 40,
        precision: 'MORE_THAN',
        asOf: '2017-04-08',
        note: { de: 'bei der Gründung', en: 'at the foundation' },
        source: 'dsm-chronik',
      },
      {
        measure: 'MEMBER_ORGANIZATIONS',
        value: 39,
        upper: 66,
        precision: 'RANGE',
        note: {
          de: 'kleinste und größte Angabe der Jahre 2017 bis 2024',
          en: 'lowest and highest statement of 2017 to 2024',
        },
        source: 'dsm-angaben',
      },
    ],
    sources: ['dsm-chronik', 'presse-2024', 'neugruendung-2024'],
  },
  {
    key: 'landesverband',
    name: 'Landesverband Sächsischer Migrant*innenorganisationen',
    alternateNames: ['LaSMO'],
    kind: 'STATE_NETWORK',
    legalForm: 'EV',
    foundedYear: 2024,
    topics: ['POLITICAL_PARTICIPATION', 'NETWORKING', 'SOCIAL_COHESION'],
    summary: {
      de: 'Gegründet am 16. November 2024 in Leipzig.',
      en: 'Founded on 16 November 2024 in Leipzig.',
    },
    figures: [
      {
        measure: 'MEMBER_ORGANIZATIONS',
        value: 27,
        precision: 'EXACT',
        note: { de: 'Stand nicht genannt', en: 'as of a date not stated' },
        source: 'lasmo',
      },
    ],
    sources: ['neugruendung-2024', 'lasmo'],
  },
  {
    key: 'weltclub-dresden',
    name: 'Weltclub Dresden',
    alternateNames: ['Weltclub e.V.'],
    kind: 'LOCAL_NETWORK',
    legalForm: 'EV',
    topics: ['NETWORKING'],
    sites: [{ kind: 'PLACE', municipality: '14612000' }],
    sources: ['nemo-2019'],
  },
];
