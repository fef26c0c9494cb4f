/** Rows of the toy subject as a town keeps them: plain data, no GraphQL. */

/** Fields of one row that fail when they are asked for. */
export interface Planted {
  readonly broken?: readonly string[];
}

export interface Link {
  readonly id: string | null;
  readonly label: string;
}

export interface GenreRow {
  readonly code: string;
  readonly name: string;
  readonly language: 'DE' | 'EN' | null;
}

export interface ReviewRow extends Planted {
  readonly stars: number;
  readonly text: string;
  readonly by: string | null;
}

export interface NoteRow extends Planted {
  readonly text: string;
  readonly pages: readonly number[] | null;
}

export interface MediumRow {
  readonly __typename: 'Print' | 'Recording';
  readonly format: string | null;
  readonly pages?: number;
  readonly minutes?: number;
}

export interface BookRow extends Planted {
  readonly __typename: 'Book';
  readonly id: string;
  /** Ids this row had before; references and routed reads still find it under them. */
  readonly formerIds?: readonly string[];
  readonly changed: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly kind: 'NOVEL' | 'ATLAS' | 'SCORE';
  readonly year: number | null;
  readonly price: number | null;
  readonly copies: number;
  readonly rare: boolean;
  readonly added: string | null;
  readonly keywords: readonly (string | null)[];
  readonly shelves: readonly (readonly number[] | null)[];
  readonly reviews: readonly ReviewRow[];
  readonly notes: readonly NoteRow[] | null;
  readonly condition: { readonly state: 'FINE' | 'WORN'; readonly remark: string | null };
  readonly medium: MediumRow;
  readonly genre: GenreRow | null;
  readonly extra: unknown;
  readonly home: Link;
  readonly sequelOf: Link | null;
  readonly translations: readonly Link[];
}

export interface JoinRow {
  /** The branch that leads what was joined. */
  readonly to: string;
  readonly lasting: boolean;
}

export interface BranchRow extends Planted {
  readonly __typename: 'Branch';
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly changed: string;
  readonly name: string;
  readonly opened: string | null;
  readonly shelfCount: number;
  readonly motto: string | null;
  readonly twin: Link | null;
  readonly flagship: Link | null;
  /** Consortia this branch has joined. */
  readonly joins: readonly JoinRow[];
}

export interface LoanRow extends Planted {
  readonly __typename: 'Loan';
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly changed: string;
  readonly day: string | null;
  readonly days: number;
  readonly overdue: boolean;
  readonly book: Link;
  readonly branchId: string | null;
}

export type Row = BookRow | BranchRow | LoanRow;

/** All rows of one town, or of all towns. */
export interface Rows {
  readonly books: readonly BookRow[];
  readonly branches: readonly BranchRow[];
  readonly loans: readonly LoanRow[];
  /** Genres this town keeps; those its books use are copied into the books. */
  readonly genres: readonly GenreRow[];
}

/** Town of an id `<town>:<kind>/<key>`. */
export function townOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** Town that keeps a genre code `<town>-<number>`. */
function keeperOfGenre(code: string): string {
  return code.slice(0, code.indexOf('-'));
}

/** The part of the rows that the given towns keep: one town is a shard, all towns are the one database. */
export function rowsOf(rows: Rows, towns: ReadonlySet<string>): Rows {
  const mine = (row: { readonly id: string }) => towns.has(townOf(row.id));
  return {
    books: rows.books.filter(mine),
    branches: rows.branches.filter(mine),
    loans: rows.loans.filter(mine),
    genres: rows.genres.filter((genre) => towns.has(keeperOfGenre(genre.code))),
  };
}
