import type { SeedSource } from '@verbund/network';

export const sources: readonly SeedSource[] = [
  {
    key: 'damost-interview-2023',
    label: 'Gespräch über das Landesnetzwerk in Mecklenburg-Vorpommern',
    url: 'https://www.damost.de/',
    author: 'DaMOst',
    publishedAt: '2023-04-20',
  },
  {
    key: 'damost-gruendung',
    label: 'Meldung zur Vereinsgründung, mit Rückblick auf den Zusammenschluss von 2018',
    url: 'https://www.damost.de/',
    author: 'DaMOst',
    publishedAt: '2019-12-12',
  },
  {
    key: 'bamf-2018',
    label: 'Gespräch mit DaMOst zum Internationalen Tag der Migranten',
    url: 'https://www.bamf.de/',
    author: 'Bundesamt für Migration und Flüchtlinge',
    publishedAt: '2018-12-18',
  },
  {
    key: 'mitglieder-mv',
    label: 'Öffentliche Angaben zur Zahl der Mitglieder von MIGRANET-MV',
    publishedAt: '2024-06',
  },
];
