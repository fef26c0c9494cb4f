import { plainBook, plainBranch, plainLoan } from './plain-row.ts';
import type { Rows } from './rows.ts';

/** The three towns of the scenarios, in the order of configuration. */
export const SAMPLE_TOWNS = ['ahm', 'bex', 'cor'] as const;

const POETRY = { code: 'ahm-1', name: 'Poetry', language: 'EN' } as const;
const TRAVEL = { code: 'bex-1', name: 'Travel', language: null } as const;

const OLD_MILL = { id: 'ahm:branch/old-mill', label: 'Old Mill' };
const HARBOR = { id: 'bex:branch/harbor', label: 'Harbor' };
const ROSES = { id: 'ahm:book/roses', label: 'Roses in Winter' };
const RIVERS = { id: 'bex:book/rivers', label: 'An Atlas of Rivers' };

/** A few rows that a story can be told with: links over the border, consortia in a circle, a tie, an umlaut, a row that moved, one that fails. */
export const SAMPLE_ROWS: Rows = {
  genres: [POETRY, TRAVEL],
  branches: [
    plainBranch({
      id: OLD_MILL.id,
      name: 'Old Mill',
      opened: '1901-05-01',
      shelfCount: 40,
      motto: 'Read slowly',
      twin: HARBOR,
      flagship: RIVERS,
      joins: [{ to: 'cor:branch/attic', lasting: false }],
    }),
    plainBranch({
      id: HARBOR.id,
      name: 'Harbor',
      opened: '1954-09-12',
      shelfCount: 25,
      twin: OLD_MILL,
      flagship: ROSES,
      joins: [{ to: OLD_MILL.id, lasting: true }],
      formerIds: ['bex:branch/docks'],
    }),
    plainBranch({
      id: 'cor:branch/attic',
      name: 'Attic',
      shelfCount: 3,
      broken: ['motto'],
      joins: [{ to: HARBOR.id, lasting: true }],
    }),
  ],
  books: [
    plainBook({
      id: ROSES.id,
      title: 'Roses in Winter',
      year: 1911,
      price: 12.5,
      copies: 3,
      genre: POETRY,
      home: OLD_MILL,
      reviews: [
        { stars: 5, text: 'Cold and fine', by: 'Ida' },
        { stars: 1, text: 'Thorns', by: null },
      ],
      translations: [
        RIVERS,
        { id: 'cor:book/lost', label: 'Lost' },
        { id: 'dun:book/far', label: 'Far Away' },
      ],
    }),
    plainBook({
      id: 'ahm:book/aerzte',
      title: 'Ärzte',
      year: 1975,
      home: HARBOR,
      added: '2024-03-01T09:00:00.000Z',
      rare: true,
      price: 80,
    }),
    plainBook({ id: 'ahm:book/bees', title: 'Bees', kind: 'ATLAS', copies: 2, home: OLD_MILL }),
    plainBook({
      id: RIVERS.id,
      title: 'An Atlas of Rivers',
      kind: 'ATLAS',
      year: 1989,
      genre: TRAVEL,
      home: HARBOR,
      medium: { __typename: 'Print', format: 'folio', pages: 320 },
    }),
    plainBook({
      id: 'bex:book/bees',
      title: 'Bees',
      kind: 'SCORE',
      sequelOf: { id: 'ahm:book/bees', label: 'Bees' },
      home: HARBOR,
      medium: { __typename: 'Recording', format: 'tape', minutes: 64 },
    }),
    plainBook({
      id: 'cor:book/bees',
      title: 'Bees',
      year: 2001,
      home: { id: 'bex:branch/docks', label: 'Docks' },
      genre: POETRY,
      rare: true,
      price: 9.25,
    }),
    plainBook({
      id: 'cor:book/zebra',
      title: 'Zebra 🦓',
      broken: ['blurb'],
      home: { id: 'cor:branch/attic', label: 'Attic' },
      added: '2024-03-01T09:00:00.000Z',
    }),
  ],
  loans: [
    plainLoan({ id: 'ahm:loan/1', book: ROSES, day: '2025-02-03', branchId: OLD_MILL.id }),
    plainLoan({
      id: 'ahm:loan/2',
      book: RIVERS,
      day: '2024-11-20',
      days: 28,
      overdue: true,
      branchId: HARBOR.id,
    }),
    plainLoan({ id: 'bex:loan/1', book: RIVERS, days: 7, branchId: 'cor:branch/attic' }),
    plainLoan({
      id: 'cor:loan/1',
      book: { id: 'cor:book/lost', label: 'Lost' },
      day: '2025-06-30',
      overdue: true,
    }),
  ],
};
