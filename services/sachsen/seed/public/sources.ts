import type { SeedSource } from '@verbund/network';

const DSM = {
  url: 'https://dsm-sachsen.de/',
  author: 'Dachverband sächsischer Migrant*innenorganisationen e.V.',
} as const;

export const sources: readonly SeedSource[] = [
  { key: 'dsm-chronik', label: 'Chronik des DSM', ...DSM },
  {
    key: 'dsm-damost',
    label: 'Meldung zur Gründung von DaMOst am 20. Oktober 2018',
    publishedAt: '2018',
    ...DSM,
  },
  { key: 'dsm-angaben', label: 'Öffentliche Angaben zur Zahl der Mitglieder des DSM' },
  {
    key: 'neugruendung-2024',
    label: 'Meldung zur Gründung des Landesverbands am 16. November 2024 in Leipzig',
    author: 'Landesverband Sächsischer Migrant*innenorganisationen',
    publishedAt: '2024-11-16',
  },
  {
    key: 'presse-2024',
    label: 'Presseberichte zur Insolvenz des DSM und zur Neugründung',
    publishedAt: '2024-11',
  },
  {
    key: 'lasmo',
    label: 'Selbstdarstellung des Landesverbands, ohne Datum',
    author: 'Landesverband Sächsischer Migrant*innenorganisationen (LaSMO)',
  },
  {
    key: 'damost',
    label: 'Angaben von DaMOst zu den Landesverbänden',
    url: 'https://www.damost.de/',
    author: 'DaMOst',
  },
  {
    key: 'nemo-gruendung',
    label: 'Pressemitteilung zur Gründung des Bundesverbands',
    url: 'http://bv-nemo.de/2143/',
    author: 'Bundesverband NeMO',
    publishedAt: '2015-09-21',
  },
  {
    key: 'nemo-2019',
    label: 'Meldung über sechs neue Mitglieder',
    url: 'http://bv-nemo.de/',
    author: 'Bundesverband NeMO',
    publishedAt: '2019-05-20',
  },
];
