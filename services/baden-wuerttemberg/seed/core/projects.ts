import type { SeedProject } from '@verbund/network';

export const projects: readonly SeedProject[] = [
  {
    key: 'zusammenhalt',
    title: {
      de: 'Impulsprogramm „Gesellschaftlicher Zusammenhalt“',
      en: 'Impulse program “Social Cohesion”',
    },
    kind: 'PROGRAMME',
    status: 'RUNNING',
    summary: {
      de: 'Stand November 2019; soll zwei Jahre lang vertieft werden.',
      en: 'As of November 2019; to be deepened for two years.',
    },
    participations: [
      {
        role: 'CARRIER',
        organization: { id: 'bw:organization/landesregierung', label: 'Landesregierung Baden-Württemberg' },
      },
    ],
    topics: ['SOCIAL_COHESION'],
    sources: ['landesfachtag-2019'],
  },
];
