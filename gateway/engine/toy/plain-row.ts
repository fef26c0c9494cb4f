import type { BookRow, BranchRow, LoanRow } from './rows.ts';

/** A book of which only this much is said; the rest is plain. */
export function plainBook(row: Pick<BookRow, 'id' | 'title'> & Partial<BookRow>): BookRow {
  return {
    __typename: 'Book',
    changed: '2025-01-01T00:00:00.000Z',
    subtitle: null,
    kind: 'NOVEL',
    year: null,
    price: null,
    copies: 1,
    rare: false,
    added: null,
    keywords: [],
    shelves: [],
    reviews: [],
    notes: null,
    condition: { state: 'FINE', remark: null },
    medium: { __typename: 'Print', format: null, pages: 100 },
    genre: null,
    extra: null,
    home: { id: null, label: 'nowhere' },
    sequelOf: null,
    translations: [],
    ...row,
  };
}

/** A branch of which only this much is said. */
export function plainBranch(row: Pick<BranchRow, 'id' | 'name'> & Partial<BranchRow>): BranchRow {
  return {
    __typename: 'Branch',
    changed: '2025-01-01T00:00:00.000Z',
    opened: null,
    shelfCount: 1,
    motto: null,
    twin: null,
    flagship: null,
    joins: [],
    ...row,
  };
}

/** A loan of which only this much is said. */
export function plainLoan(row: Pick<LoanRow, 'id' | 'book'> & Partial<LoanRow>): LoanRow {
  return {
    __typename: 'Loan',
    changed: '2025-01-01T00:00:00.000Z',
    day: null,
    days: 14,
    overdue: false,
    branchId: null,
    ...row,
  };
}
