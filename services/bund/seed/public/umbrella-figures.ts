import type { SeedFigure } from '@verbund/network';

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
