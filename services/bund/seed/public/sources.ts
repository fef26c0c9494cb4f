import type { SeedSource } from '@verbund/network';

const NEMO = { author: 'Bundesverband NeMO' } as const;
const DAMOST = { url: 'https://www.damost.de/', author: 'DaMOst' } as const;
const BZI = {
  url: 'https://bzi-bundesintegrationsrat.de/',
  author: 'Bundeszuwanderungs- und Integrationsrat (BZI)',
} as const;

export const sources: readonly SeedSource[] = [
  {
    key: 'nemo-gruendung',
    label: 'Pressemitteilung zur Gründung des Bundesverbands',
    url: 'http://bv-nemo.de/2143/',
    publishedAt: '2015-09-21',
    ...NEMO,
  },
  {
    key: 'nemo-ueber-frueher',
    label: 'Selbstdarstellung des Bundesverbands, frühere Fassungen',
    url: 'http://bv-nemo.de/',
    ...NEMO,
  },
  {
    key: 'nemo-2019',
    label: 'Meldung über sechs neue Mitglieder',
    url: 'http://bv-nemo.de/',
    publishedAt: '2019-05-20',
    ...NEMO,
  },
  { key: 'nemo-wer-wir-sind', label: 'Seite „Wer wir sind“', url: 'https://www.bv-nemo.de/', ...NEMO },
  {
    key: 'nemo-meldungen-2025',
    label: 'Meldungen des Jahres 2025',
    url: 'https://www.bv-nemo.de/',
    publishedAt: '2025',
    ...NEMO,
  },
  {
    key: 'damost-klausur',
    label: 'Pressemitteilung zur Klausur vom 29. Januar 2018',
    publishedAt: '2018-01',
    author: 'DaMOst',
  },
  {
    key: 'damost-gruendung',
    label: 'Meldung zur Vereinsgründung am 26. Oktober 2019, mit Rückblick auf den Zusammenschluss von 2018',
    publishedAt: '2019-12-12',
    ...DAMOST,
  },
  {
    key: 'rbb-2018',
    label: 'Bericht über die Gründung von DaMOst',
    url: 'https://www.rbb24.de/',
    author: 'rbb24',
    publishedAt: '2018-10',
  },
  {
    key: 'bamf-2018',
    label: 'Gespräch mit DaMOst zum Internationalen Tag der Migranten',
    url: 'https://www.bamf.de/',
    author: 'Bundesamt für Migration und Flüchtlinge',
    publishedAt: '2018-12-18',
  },
  {
    key: 'bkmo',
    label: 'Selbstdarstellung der Bundeskonferenz',
    url: 'https://bundeskonferenz-mo.de/',
    author: 'Bundeskonferenz der Migrantenorganisationen',
  },
  {
    key: 'bkmo-2022',
    label: 'Bericht über die Bundeskonferenz, Mai 2022',
    author: 'Lokalkompass',
    publishedAt: '2022-05',
  },
  { key: 'bzi', label: 'Selbstdarstellung des BZI', ...BZI },
  {
    key: 'bzi-2019',
    label: 'Meldung zur Aufnahme des Bremer Rats für Integration',
    publishedAt: '2019',
    ...BZI,
  },
  { key: 'bundesverbaende', label: 'Öffentliche Übersichten über bundesweite Verbände von Migrant*innen' },
  {
    key: 'landesnetzwerke',
    label: 'Öffentliche Angaben zu Landesnetzwerken außerhalb der beteiligten Regionen',
  },
  {
    key: 'mir-brandenburg',
    label: 'Mitteilungen aus dem Vorstand des MIR Brandenburg',
    author: 'Migrations- und Integrationsrat Land Brandenburg',
  },
];
