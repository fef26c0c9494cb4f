import type { SeedRelation } from '@verbund/network';

export const relations: readonly SeedRelation[] = [
  {
    key: 'migranetz-damost',
    kind: 'FOUNDING_MEMBER_OF',
    from: { id: 'th:organization/migranetz', label: 'MigraNetz Thüringen e.V.' },
    to: { id: 'bund:organization/damost', label: 'DaMOst' },
    since: '2018-10-20',
    confirmedBy: 'FROM',
    note: {
      de: 'Seit dem Zusammenschluss vom 20. Oktober 2018; DaMOst ist Verein seit dem 26. Oktober 2019.',
      en: 'Since the union of 20 October 2018.',
    },
    sources: ['migranetz-ueber'],
  },
  {
    key: 'abli-migranetz-2022',
    kind: 'MEMBER_OF',
    from: { id: 'th:organization/abli', label: 'Abli e.V.' },
    to: { id: 'th:organization/migranetz', label: 'MigraNetz Thüringen e.V.' },
    since: '2022',
    confirmedBy: 'TO',
    note: {
      de: 'Beim Netzwerktreffen vom 9. April 2022 als neues Mitglied begrüßt.',
      en: 'Welcomed as a new member on 9 April 2022.',
    },
    sources: ['migranetz-treffen-2022'],
  },
];
