import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { consortium, series, type Closed, type ConsortiumFilter, type SequelFilter } from './closures.ts';
import { connectionOf, type Listing } from './connection.ts';
import type { Database } from './database.ts';
import { numberKey, textKey } from './order-key.ts';
import { NESTED } from './reach.ts';
import type { BookRow } from './rows.ts';

export interface BookFilter {
  readonly within?: ConsortiumFilter | null;
  readonly series?: SequelFilter | null;
  readonly text?: string | null;
  readonly kind?: readonly string[] | null;
  readonly town?: readonly string[] | null;
  readonly rare?: boolean | null;
  readonly year?: { readonly from?: number | null; readonly to?: number | null } | null;
  readonly home?: string | null;
}

export interface BookArguments extends PageArguments {
  readonly orderBy?: {
    readonly field: 'TITLE' | 'ADDED' | 'YEAR';
    readonly direction: 'ASC' | 'DESC';
  } | null;
  readonly filter?: BookFilter | null;
}

const KEYS: Readonly<Record<'TITLE' | 'ADDED' | 'YEAR', (row: BookRow) => string>> = {
  TITLE: (row) => textKey(row.title),
  ADDED: (row) => row.added ?? '~',
  YEAR: (row) => numberKey(row.year),
};

/** Query.books */
export function books(database: Database, args: BookArguments, info: GraphQLResolveInfo) {
  return connectionOf(database, info, args, {
    ...bookListing(database, args),
    responseKey: String(info.path.key),
  });
}

/** Branch.holdings */
export function holdings(
  branch: { readonly id: string },
  database: Database,
  args: BookArguments,
  info: GraphQLResolveInfo,
) {
  const listing = bookListing(database, args);
  return connectionOf(database, info, args, {
    ...listing,
    rowsOf: (rows, closures) => listing.rowsOf(rows, closures).filter((row) => row.home.id === branch.id),
    responseKey: NESTED,
  });
}

function bookListing(database: Database, args: BookArguments): Omit<Listing<BookRow>, 'responseKey'> {
  const { filter } = args;
  return {
    rowsOf: (rows, closures) => filterBooks(rows.books, filter, closures),
    keyOf: bookKey(args),
    direction: args.orderBy?.direction === 'DESC' ? 'D' : 'A',
    named: filter?.town,
    closures: () => bookClosures(database, filter),
  };
}

/** The closures of a filter of books: where they stand, and what they go on with. */
export function bookClosures(
  database: Database,
  filter: BookFilter | null | undefined,
): readonly (Closed | null)[] {
  return [consortium(database, filter?.within, false), series(database, filter?.series)];
}

/** The order key of a book under these arguments: by relevance where a text is searched and no order is given. */
export function bookKey(args: BookArguments): (row: BookRow) => string {
  if (args.orderBy) return KEYS[args.orderBy.field];
  const text = args.filter?.text;
  if (text == null) return KEYS.TITLE;
  return (row) => `${tier(row.title, text)} ${textKey(row.title)}`.slice(0, 512);
}

/** Books that pass every given part of the filter. */
export function filterBooks(
  rows: readonly BookRow[],
  filter: BookFilter | null | undefined,
  [within, after]: readonly (Closed | null)[],
): readonly BookRow[] {
  if (!filter) return rows;
  const { text, kind, rare, year, home } = filter;
  return rows.filter(
    (row) =>
      (text == null || tier(row.title, text) < 3) &&
      (kind == null || kind.includes(row.kind)) &&
      (rare == null || row.rare === rare) &&
      (year?.from == null || (row.year !== null && row.year >= year.from)) &&
      (year?.to == null || (row.year !== null && row.year <= year.to)) &&
      (home == null || row.home.id === home) &&
      (!within || row.home.id === filter.within?.lead || within.ids.has(row.home.id ?? '')) &&
      (!after || after.ids.has(row.id)),
  );
}

function tier(title: string, text: string): 0 | 1 | 2 | 3 {
  const [where, what] = [title.toLowerCase(), text.toLowerCase()];
  if (where === what) return 0;
  if (where.startsWith(what)) return 1;
  return where.includes(what) ? 2 : 3;
}
