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
