import type { SeedProject } from '@verbund/network';

const MIGRANET = {
  role: 'CARRIER',
  organization: { id: 'mv:organization/migranet', label: 'MIGRANET-MV' },
} as const;
const SOURCE = { sources: ['erreicht'] } as const;

export const projects: readonly SeedProject[] = [
  {
    key: 'projektinkubator',
    title: 'Projektinkubator',
    kind: 'PROJECT',
    status: 'COMPLETED',
    participations: [MIGRANET],
    topics: ['EMPOWERMENT'],
    ...SOURCE,
  },
  {
    key: 'iq-teilprojekt',
    title: {
      de: 'IQ-MV-Teilprojekt – Qualifizierung von MigrantInnen',
      en: 'IQ MV sub-project: qualification of migrants',
    },
    kind: 'SUBPROJECT',
    status: 'COMPLETED',
    participations: [MIGRANET],
    topics: ['WORK_AND_TRAINING'],
    ...SOURCE,
  },
  {
    key: 'midew',
    title: { de: 'MigrantInnen in der Einen Welt', en: 'Migrants in One World' },
    acronym: 'MiDEW',
    kind: 'PROJECT',
    status: 'COMPLETED',
    participations: [MIGRANET],
    topics: ['DEVELOPMENT_POLICY'],
    ...SOURCE,
  },
  {
    key: 'mmm',
    title: { de: 'Mitreden, Mitgestalten, Mitmachen', en: 'Have a say, shape, take part' },
    acronym: 'MMM',
    kind: 'PROJECT',
    status: 'COMPLETED',
    participations: [MIGRANET],
    topics: ['POLITICAL_PARTICIPATION'],
    ...SOURCE,
  },
  {
    key: 'kommunalwahlrecht',
    title: {
      de: 'Landesweite Kampagne für ein kommunales Wahlrecht von Menschen ohne EU-Staatsangehörigkeit',
      en: 'State-wide campaign for a municipal vote for people without EU citizenship',
    },
    untitled: true,
    kind: 'CAMPAIGN',
    status: 'UNKNOWN',
    participations: [
      MIGRANET,
      {
        role: 'SUPPORT',
        municipality: '13004000',
        note: { de: 'setzt sich landesweit dafür ein', en: 'advocates it state-wide' },
      },
      {
        role: 'SUPPORT',
        municipality: '13003000',
        note: { de: 'setzt sich landesweit dafür ein', en: 'advocates it state-wide' },
      },
    ],
    municipalities: ['13004000', '13003000'],
    topics: ['POLITICAL_PARTICIPATION'],
    ...SOURCE,
  },
  {
    key: 'multiplikatoren',
    title: {
      de: 'Ausbildung von Multiplikator*innen mit Migrationsgeschichte für entwicklungspolitische Bildung',
      en: 'Training of multipliers with a history of migration for development education',
    },
    untitled: true,
    kind: 'ACTIVITY',
    status: 'UNKNOWN',
    participations: [MIGRANET],
    topics: ['EDUCATION', 'DEVELOPMENT_POLICY'],
    ...SOURCE,
  },
];
