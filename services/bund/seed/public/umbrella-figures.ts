import type { SeedFigure } from '@verbund/network';

const INDIRECT = {
  de: 'Organisationen in den Mitgliedsverbünden',
  en: 'organizations in the member networks',
} as const;
const FOUNDING = {
  measure: 'LOCAL_NETWORKS',
  precision: 'EXACT',
  asOf: '2015-09-17',
  note: {
    de: 'Gründungsmitglieder; die eigenen Seiten nennen sechs, acht oder neun',
    en: 'founding members; its own pages say six, eight or nine',
  },
} as const;

/** Contradicting statements stand side by side, each with its source; the one of the founding day comes first. */
export const nemoFigures: readonly SeedFigure[] = [
  { ...FOUNDING, value: 9, source: 'nemo-gruendung' },
  { ...FOUNDING, value: 8, source: 'nemo-ueber-frueher' },
  { ...FOUNDING, value: 6, source: 'nemo-ueber-frueher' },
  {
    measure: 'LOCAL_NETWORKS',
    value: 14,
    precision: 'EXACT',
    note: { de: 'zwischen 2015 und 2019', en: 'between 2015 and 2019' },
    source: 'nemo-ueber-frueher',
  },
  { measure: 'LOCAL_NETWORKS', value: 20, precision: 'EXACT', asOf: '2019-05', source: 'nemo-2019' },
  { measure: 'LOCAL_NETWORKS', value: 21, precision: 'EXACT', asOf: '2025', source: 'nemo-wer-wir-sind' },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 313,
    precision: 'EXACT',
    asOf: '2015-09-17',
    note: INDIRECT,
    source: 'nemo-gruendung',
  },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 530,
    precision: 'EXACT',
    note: {
      de: 'Organisationen in den Mitgliedsverbünden, zwischen 2015 und 2019',
      en: 'organizations in the member networks, between 2015 and 2019',
    },
    source: 'nemo-ueber-frueher',
  },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 700,
    precision: 'MORE_THAN',
    asOf: '2019-05',
    note: INDIRECT,
    source: 'nemo-2019',
  },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 800,
    precision: 'ALMOST',
    asOf: '2025',
    note: INDIRECT,
    source: 'nemo-wer-wir-sind',
  },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 800,
    precision: 'MORE_THAN',
    asOf: '2025',
    note: INDIRECT,
    source: 'nemo-meldungen-2025',
  },
  {
    measure: 'STATES',
    value: 8,
    precision: 'EXACT',
    note: { de: 'zwischen 2015 und 2019', en: 'between 2015 and 2019' },
    source: 'nemo-ueber-frueher',
  },
  { measure: 'STATES', value: 10, precision: 'EXACT', asOf: '2019-05', source: 'nemo-2019' },
  { measure: 'STATES', value: 10, precision: 'EXACT', asOf: '2025', source: 'nemo-wer-wir-sind' },
];

export const damostFigures: readonly SeedFigure[] = [
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 240,
    precision: 'APPROXIMATE',
    asOf: '2018-01',
    note: {
      de: 'in den Landesnetzwerken, vor dem Zusammenschluss',
      en: 'in the state networks, before the union',
    },
    source: 'damost-klausur',
  },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 260,
    precision: 'EXACT',
    asOf: '2018-10',
    note: { de: 'in den Landesnetzwerken', en: 'in the state networks' },
    source: 'rbb-2018',
  },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 270,
    precision: 'APPROXIMATE',
    asOf: '2018-12',
    note: { de: 'Organisationen und Einzelpersonen', en: 'organizations and individuals' },
    source: 'bamf-2018',
  },
  { measure: 'STATES', value: 5, precision: 'EXACT', asOf: '2018-10', source: 'damost-gruendung' },
];

export const bziFigures: readonly SeedFigure[] = [
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 400,
    precision: 'APPROXIMATE',
    note: {
      de: 'kommunale Beiräte in den Landesorganisationen, Stand nicht genannt',
      en: 'municipal boards in the state bodies, date not stated',
    },
    source: 'bzi',
  },
  {
    measure: 'MEMBER_PERSONS',
    value: 6000,
    precision: 'APPROXIMATE',
    note: {
      de: 'Engagierte in den Beiräten, Stand nicht genannt',
      en: 'people in the boards, date not stated',
    },
    source: 'bzi',
  },
  { measure: 'STATES', value: 12, precision: 'EXACT', asOf: '2019', source: 'bzi-2019' },
];

export const bkmoFigures: readonly SeedFigure[] = [
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 60,
    precision: 'MORE_THAN',
    asOf: '2017-11',
    note: { de: 'zu Beginn', en: 'at the start' },
    source: 'bkmo',
  },
  {
    measure: 'MEMBER_ORGANIZATIONS',
    value: 70,
    precision: 'APPROXIMATE',
    asOf: '2022-05',
    source: 'bkmo-2022',
  },
];
