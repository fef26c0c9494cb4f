import type { SeedOrganization } from '@verbund/network';

const SOURCE = { sources: ['landesfachtag-2019'] } as const;

export const organizations: readonly SeedOrganization[] = [
  {
    key: 'forum-der-kulturen',
    name: 'Forum der Kulturen Stuttgart e. V.',
    alternateNames: ['Forum der Kulturen'],
    kind: 'LOCAL_NETWORK',
    legalForm: 'EV',
    topics: ['CULTURE_AND_ENCOUNTER', 'EMPOWERMENT', 'NETWORKING'],
    summary: {
      de: 'Verbund in Stuttgart; Kooperationspartner des Landes beim Landesfachtag 2019 und bei den Folgeveranstaltungen.',
      en: 'Network in Stuttgart; partner of the state for the state conference of 2019 and for the events that follow.',
    },
    sites: [{ kind: 'SEAT', municipality: '08111000' }],
    ...SOURCE,
  },
  {
    key: 'sozialministerium',
    name: 'Sozialministerium Baden-Württemberg',
    alternateNames: ['Sozialministerium', 'Sozial- und Integrationsministerium'],
    kind: 'AUTHORITY',
    legalForm: 'PUBLIC_BODY',
    ...SOURCE,
  },
  {
    key: 'landesregierung',
    name: 'Landesregierung Baden-Württemberg',
    alternateNames: ['Landesregierung'],
    kind: 'AUTHORITY',
    legalForm: 'PUBLIC_BODY',
    ...SOURCE,
  },
];
