import type { GraphQLResolveInfo } from 'graphql';
import { bookClosures, filterBooks, type BookFilter } from './books.ts';
import { compareBy } from './compare.ts';
import { coverageOf, relationOf } from './coverage.ts';
import type { Database } from './database.ts';
import { reachOf } from './reach.ts';
import type { BookRow, GenreRow } from './rows.ts';
import { stockLabel } from './stock-label.ts';
import { toyError } from './toy-error.ts';

export interface StockArguments {
  readonly measure: 'BOOKS' | 'SHARE';
  readonly filter?: BookFilter | null;
}

/** Query.stock */
export function stock(database: Database, args: StockArguments, info: GraphQLResolveInfo) {
  const named = args.filter?.town;
  database.asked(named);
  const closures = bookClosures(database, args.filter);
  const reach = reachOf(database, named, String(info.path.key), closures);
  const { missing } = reach;
  if (args.measure === 'SHARE') throw toyError('MEASURE_NOT_ADDITIVE', 'shares cannot be added');
  const rows = filterBooks(reach.rows.books, args.filter, closures);
  const years = rows.map((row) => row.year).filter((year) => year !== null);
  const prices = rows.map((row) => row.price).filter((price) => price !== null);
  const total = {
    measure: args.measure,
    copies: sum(rows.map((row) => row.copies)),
    worth: prices.length === 0 ? null : sum(prices.map((price) => price * 100)),
    pages: missing.size > 0 ? null : pagesOf(rows),
    oldest: least(years),
    newest: greatest(years),
    lastAdded: greatest(rows.map((row) => row.added).filter((added) => added !== null)),
    kinds: kindsOf(rows),
    genres: genresOf(rows.map((row) => row.genre).filter((genre) => genre !== null)),
    rarities: rows
      .filter((row) => row.rare)
      .map(({ id, price, title }) => ({ id, price, title }))
      .sort(compareBy(['price', 'id'])),
    prices: { lowest: least(prices), highest: greatest(prices) },
    countRelation: relationOf(missing, 'AT_LEAST'),
    oldestRelation: relationOf(missing, 'AT_MOST'),
    newestRelation: relationOf(missing, 'AT_LEAST'),
    coverage: coverageOf(database, reach),
    broken: rows.flatMap((row) => row.broken ?? []).filter((field) => field === 'copies'),
  };
  const count = ({ kind }: { readonly kind?: string | null }) =>
    rows.filter((row) => kind == null || row.kind === kind).length;
  return {
    ...total,
    count,
    label: ({ language }: { readonly language: 'DE' | 'EN' }) =>
      stockLabel({ ...total, count: count({}) }, { language }),
  };
}

/** Genres, one per code, in the order of the codes. */
export function genresOf(genres: readonly GenreRow[]): readonly GenreRow[] {
  const byCode = new Map(genres.map((genre) => [genre.code, genre]));
  return [...byCode.values()].sort(compareBy(['code']));
}

function kindsOf(rows: readonly BookRow[]) {
  const kinds = [...new Set(rows.map((row) => row.kind))].sort();
  return kinds.map((kind) => {
    const books = rows.filter((row) => row.kind === kind);
    return {
      kind,
      count: books.length,
      newest: greatest(books.map((row) => row.year).filter((year) => year !== null)),
    };
  });
}

function pagesOf(rows: readonly BookRow[]): number | null {
  const pages = rows.map((row) => row.medium.pages ?? null);
  return pages.includes(null) ? null : sum(pages as number[]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function least<V extends number | string>(values: readonly V[]): V | null {
  return values.reduce<V | null>((low, value) => (low === null || value < low ? value : low), null);
}

function greatest<V extends number | string>(values: readonly V[]): V | null {
  return values.reduce<V | null>((high, value) => (high === null || value > high ? value : high), null);
}
