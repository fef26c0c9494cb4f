import type { SeedRelation } from '@verbund/network';

export const relations: readonly SeedRelation[] = [
  {
    key: 'sozialministerium-forum-der-kulturen',
    kind: 'COOPERATES_WITH',
    from: { id: 'bw:organization/sozialministerium', label: 'Sozialministerium Baden-Württemberg' },
    to: { id: 'bw:organization/forum-der-kulturen', label: 'Forum der Kulturen Stuttgart e. V.' },
    since: '2019',
    confirmedBy: 'SOURCE_ONLY',
    note: {
      de: 'Landesfachtag 2019 und geplante Folgeveranstaltungen',
      en: 'State conference of 2019 and planned events that follow',
    },
    sources: ['landesfachtag-2019'],
  },
];
