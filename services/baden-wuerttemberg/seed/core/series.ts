import type { SeedSeries } from '@verbund/network';

export const series: readonly SeedSeries[] = [
  {
    key: 'dezentral',
    title: {
      de: 'Dezentrale Veranstaltungen nach dem Landesfachtag',
      en: 'Decentralized events after the state conference',
    },
    status: 'PLANNED',
    origin: 'landesfachtag-2019',
    summary: {
      de: 'Sollen die Impulse des Fachtags in den nächsten beiden Jahren auf die kommunale Ebene tragen. Orte und Termine sind nicht genannt.',
      en: 'To carry the impulses to the municipalities within two years. Places and dates are not stated.',
    },
    participations: [
      {
        role: 'HOST',
        organization: {
          id: 'bw:organization/sozialministerium',
          label: 'Sozialministerium Baden-Württemberg',
        },
      },
      {
        role: 'CO_HOST',
        organization: {
          id: 'bw:organization/forum-der-kulturen',
          label: 'Forum der Kulturen Stuttgart e. V.',
        },
      },
    ],
    figures: [
      {
        measure: 'MUNICIPALITIES',
        value: 20,
        precision: 'APPROXIMATE',
        asOf: '2019',
        note: { de: 'geplant', en: 'planned' },
        source: 'landesfachtag-2019',
      },
      {
        measure: 'DURATION_YEARS',
        value: 2,
        precision: 'EXACT',
        asOf: '2019-11',
        note: { de: 'geplant, ab November 2019', en: 'planned, from November 2019' },
        source: 'landesfachtag-2019',
      },
    ],
    sources: ['landesfachtag-2019'],
  },
];
