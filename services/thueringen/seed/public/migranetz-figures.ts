import type { SeedFigure } from '@verbund/network';

const MEMBERS = { measure: 'MEMBER_ORGANIZATIONS' } as const;
const NO_DATE = { de: 'Stand nicht genannt', en: 'as of a date not stated' } as const;

/** Members over time. Two of the sources carry no date; they follow the dated ones in the order in which they appeared. */
export const migranetzFigures: readonly SeedFigure[] = [
  { ...MEMBERS, value: 23, precision: 'EXACT', asOf: '2018', source: 'migranetz-konferenz-2018' },
  {
    ...MEMBERS,
    value: 30,
    precision: 'APPROXIMATE',
    asOf: '2020',
    note: { de: 'bei der Vereinsgründung vertreten', en: 'represented when the association was founded' },
    source: 'migranetz-vereinsgruendung',
  },
  { ...MEMBERS, value: 38, precision: 'EXACT', asOf: '2022-06-25', source: 'migranetz-versammlung-2022' },
  { ...MEMBERS, value: 50, precision: 'MORE_THAN', note: NO_DATE, source: 'migranetz-ueber-frueher' },
  { ...MEMBERS, value: 70, precision: 'EXACT', note: NO_DATE, source: 'migranetz-ueber' },
  {
    measure: 'MEMBER_PERSONS',
    value: 3000,
    precision: 'MORE_THAN',
    note: NO_DATE,
    source: 'migranetz-ueber',
  },
];
