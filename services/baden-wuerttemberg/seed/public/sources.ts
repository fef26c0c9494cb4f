import type { SeedSource } from '@verbund/network';

export const sources: readonly SeedSource[] = [
  {
    key: 'forum-nemo',
    label: 'Seite über die Mitgliedschaft im Bundesverband NeMO',
    url: 'https://www.forum-der-kulturen.de/das-forum/nemo',
    author: 'Forum der Kulturen Stuttgart e. V.',
  },
  {
    key: 'forum-angaben',
    label:
      'Öffentliche Angaben zu Geschichte und Mitgliedern des Forums der Kulturen Stuttgart, mehrere Fassungen',
  },
  {
    key: 'swp-2018',
    label: 'Bericht zum zwanzigjährigen Bestehen',
    author: 'Südwest Presse',
    publishedAt: '2018-05-22',
  },
  {
    key: 'nemo-gruendung',
    label: 'Pressemitteilung zur Gründung des Bundesverbands',
    url: 'http://bv-nemo.de/2143/',
    author: 'Bundesverband NeMO',
    publishedAt: '2015-09-21',
  },
  {
    key: 'laka-bzi',
    label: 'Meldung über ein Gespräch des BZI, 2020',
    author: 'LAKA Baden-Württemberg',
    publishedAt: '2020-02',
  },
  {
    key: 'bzi',
    label: 'Selbstdarstellung des BZI',
    url: 'https://bzi-bundesintegrationsrat.de/',
    author: 'Bundeszuwanderungs- und Integrationsrat (BZI)',
  },
];
