import type { SeedConference, SeedParticipation } from '@verbund/network';
import { sessions } from './sessions.ts';

const participations: readonly SeedParticipation[] = [
  { role: 'HOST', organization: { id: 'bund:organization/nemo', label: 'Bundesverband NEMO' } },
  {
    role: 'MODERATOR',
    person: {
      name: 'Jenny Warnecke',
      function: { de: 'Moderation', en: 'moderation' },
      basis: 'PUBLISHED_BY_HOST',
    },
  },
  {
    role: 'CO_MODERATOR',
    person: {
      name: 'Mahdi Faour',
      function: { de: 'Ko-Moderation', en: 'co-moderation' },
      basis: 'PUBLISHED_BY_HOST',
    },
  },
  { role: 'SUPPORT', organization: { id: 'sn:organization/raa', label: 'RAA Hoyerswerda/Ostsachsen e.V.' } },
  {
    role: 'SUPPORT',
    organization: { id: 'sn:organization/immigrants-network', label: 'Immigrants Network' },
  },
  {
    role: 'SUPPORT',
    organization: { id: 'sn:organization/hoyerswerda-hilft', label: 'Hoyerswerda hilft mit Herz' },
  },
  {
    role: 'PARTICIPANT',
    group: {
      de: 'Gäste aus vielen Teilen des Landes, Anzahl nicht genannt',
      en: 'guests from many parts of the country, number not stated',
    },
  },
];

export const conferences: readonly SeedConference[] = [
  {
    key: 'regionalkonferenz-hoyerswerda-2025',
    title: {
      de: 'Konferenz der Netzwerke von Migrantenorganisationen in Hoyerswerda',
      en: 'Conference of the networks of migrant organizations in Hoyerswerda',
    },
    kind: 'REGIONAL_CONFERENCE',
    status: 'HELD',
    startDate: '2025-07-18',
    venue: { name: 'Kulturfabrik Hoyerswerda', municipality: '14625240' },
    project: { id: 'bund:project/gleich-teilhaben', label: 'Gleich teilhaben' },
    summary: {
      de: 'Regionalkonferenz des Bundesverbands NEMO: Austausch von Migrant*innenorganisationen, Behörden, Zivilgesellschaft und Wirtschaft der Region, dazu ein Stadtrundgang.',
      en: 'Regional conference of the federal association NEMO: migrant organizations, authorities, civil society and business of the region.',
    },
    participations,
    sessions,
    topics: [
      'WORK_AND_TRAINING',
      'RESIDENCE_AND_LAW',
      'ACCESS_TO_ADMINISTRATION',
      'POLITICAL_PARTICIPATION',
      'EMPOWERMENT',
      'NETWORKING',
    ],
    outcomes: [
      {
        key: 'weitere-massnahmen',
        kind: 'ANNOUNCEMENT',
        text: {
          de: 'Weitere Maßnahmen für Integration und Teilhabe',
          en: 'Further measures for integration and participation',
        },
        by: { id: 'sn:organization/stadt-hoyerswerda', label: 'Stadt Hoyerswerda, Bürgermeister' },
      },
      {
        key: 'offen-fuer-kooperation',
        kind: 'OFFER',
        text: {
          de: 'Offen für Kooperation mit Migrant*innenorganisationen zur Stärkung des Fachkräftestandorts',
          en: 'Open to cooperation with migrant organizations to strengthen the town as a place for skilled workers',
        },
        by: { id: 'sn:organization/wifoe-hoyerswerda', label: 'Wirtschaftsförderung Hoyerswerda' },
      },
    ],
    sources: ['regionalkonferenz-2025'],
  },
];
