import type { SeedProject } from '@verbund/network';

export const projects: readonly SeedProject[] = [
  {
    key: 'romnokher-greiz',
    title: {
      de: 'Kooperationsprojekt der Zweigstelle Eisenberg mit der Stadtverwaltung Greiz',
      en: 'Joint project of the Eisenberg branch and the town administration of Greiz',
    },
    untitled: true,
    kind: 'PROJECT',
    status: 'RUNNING',
    summary: {
      de: 'Stand April 2023. Zwei Orte: die Zweigstelle liegt in Eisenberg, der Partner ist die Stadtverwaltung in Greiz.',
      en: 'As of April 2023. Two places: the branch is in Eisenberg, the partner is the administration of Greiz.',
    },
    participations: [
      {
        role: 'CARRIER',
        organization: { id: 'th:organization/romnokher', label: 'RomnoKher Thüringen e.V.' },
        note: { de: 'Zweigstelle Eisenberg', en: 'Eisenberg branch' },
      },
      {
        role: 'PARTNER',
        organization: { id: 'th:organization/stadt-greiz', label: 'Stadtverwaltung Greiz' },
      },
    ],
    municipalities: ['16076022'],
    topics: ['NETWORKING'],
    sources: ['netzwerktreffen-2023'],
  },
];
