import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { connectionOf } from './connection.ts';
import type { Database } from './database.ts';
import { numberKey, textKey } from './order-key.ts';
import type { BookRow } from './rows.ts';

export interface BookFilter {
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
    rows: filterBooks(database.rows(args.filter?.town, String(info.path.key)).books, args.filter),
    keyOf: bookKey(args),
    direction: args.orderBy?.direction === 'DESC' ? 'D' : 'A',
    named: args.filter?.town,
  });
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
      (home == null || row.home.id === home),
  );
}

function tier(title: string, text: string): 0 | 1 | 2 | 3 {
  const [where, what] = [title.toLowerCase(), text.toLowerCase()];
  if (where === what) return 0;
  if (where.startsWith(what)) return 1;
  return where.includes(what) ? 2 : 3;
}
