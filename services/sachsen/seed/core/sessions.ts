import type { SeedSession } from '@verbund/network';

/** The six topic blocks of the regional conference, in the order of the source. */
export const sessions: readonly SeedSession[] = [
  {
    kind: 'TOPIC',
    title: {
      de: 'Chancenaufenthalt: Unterstützung in Hoyerswerda im Projekt „Gleich teilhaben“',
      en: 'Opportunity residence: support in Hoyerswerda within the project “Gleich teilhaben”',
    },
    topics: ['RESIDENCE_AND_LAW'],
  },
  {
    kind: 'TOPIC',
    title: {
      de: 'Arbeit und Ausbildung: Zugänge, Hürden und Modelle, die tragen',
      en: 'Work and training: access, barriers and models that work',
    },
    topics: ['WORK_AND_TRAINING'],
    participations: [
      { role: 'PARTICIPANT', organization: { id: 'sn:organization/jobcenter', label: 'Jobcenter' } },
      { role: 'PARTICIPANT', group: { de: 'Arbeitgeber*innen', en: 'employers' } },
      { role: 'PARTICIPANT', group: { de: 'Migrant*innen', en: 'migrants' } },
    ],
  },
  {
    kind: 'TOPIC',
    title: {
      de: 'Zugang zur Verwaltung: Sprache, Transparenz, digitale Abläufe',
      en: 'Access to administration: language, transparency, digital processes',
    },
    topics: ['ACCESS_TO_ADMINISTRATION'],
    participations: [
      { role: 'PARTICIPANT', organization: { id: 'sn:organization/auslaenderamt', label: 'Ausländeramt' } },
      {
        role: 'PARTICIPANT',
        organization: { id: 'sn:organization/fluechtlingsrat', label: 'Sächsischer Flüchtlingsrat' },
      },
    ],
  },
  {
    kind: 'TOPIC',
    title: {
      de: 'Politische Teilhabe und Empowerment: gute Praxis',
      en: 'Political participation and empowerment: good practice',
    },
    topics: ['POLITICAL_PARTICIPATION', 'EMPOWERMENT'],
    participations: [
      { role: 'PRESENTER', organization: { id: 'sn:organization/vemo-halle', label: 'VeMo Halle' } },
      {
        role: 'PRESENTER',
        organization: { id: 'sn:organization/immigrants-network', label: 'Immigrants Network' },
      },
      { role: 'PRESENTER', organization: { id: 'sn:organization/afropa', label: 'Afropa Dresden' } },
    ],
  },
  {
    kind: 'TOPIC',
    title: {
      de: 'Kommunale Verantwortung: offene und vielfältige Stadt',
      en: 'Municipal responsibility: an open and diverse town',
    },
    topics: ['SOCIAL_COHESION'],
    participations: [
      {
        role: 'SPEAKER',
        person: {
          function: { de: 'Bürgermeister von Hoyerswerda', en: 'mayor of Hoyerswerda' },
          organizationLabel: 'Stadt Hoyerswerda',
          basis: 'OFFICE',
        },
      },
    ],
  },
  {
    kind: 'TOPIC',
    title: {
      de: 'Vernetzung: Zivilgesellschaft, Behörden und Wirtschaft; Fachkräfte',
      en: 'Networking: civil society, authorities and business; skilled workers',
    },
    topics: ['NETWORKING', 'WORK_AND_TRAINING'],
    participations: [
      {
        role: 'PARTICIPANT',
        organization: { id: 'sn:organization/wifoe-hoyerswerda', label: 'Wirtschaftsförderung Hoyerswerda' },
      },
    ],
  },
];
