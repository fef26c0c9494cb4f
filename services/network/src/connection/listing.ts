import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CursorParts } from '@verbund/schema';
import { all, read, type Sql } from '../database/reading.ts';
import type { Keyed, PageSource, Window } from './page-source.ts';
import type { Walk } from './walk.ts';

/** Rows of one kind that a connection walks through. */
export interface Listing {
  readonly table: string;
  readonly columns: string;
  /** Which rows are in the list at all. */
  readonly conditions: readonly Sql[];
  /** ASCII order key: a column, or an expression that is computed for each row. Null: by id alone, every key is empty. */
  readonly key: Sql | null;
}

/** A list as the source of a page: a statement for each of its questions. */
export function sourceOf<Row extends object>(
  em: EntityManager,
  listing: Listing,
  walk: Walk,
): PageSource<Row> {
  return {
    window: (counts) => readWindow<Row>(em, listing, walk, counts),
    hasRowBeyond: (side) => hasRowBeyond(em, listing, walk, side),
    count: () => countRows(em, listing),
  };
}

/** Reads one page: at most one row more than asked for, from the end the page is taken from; with the number of all rows if wanted. */
async function readWindow<Row extends object>(
  em: EntityManager,
  listing: Listing,
  walk: Walk,
  counts: boolean,
): Promise<Window<Row>> {
  const { size } = walk;
  const forward = size.from === 'start';
  const order = forward === (walk.direction === 'ASC') ? 'asc' : 'desc';
  const within = all([...listing.conditions, ...bounds(listing.key, walk)]);
  const key: Sql = listing.key ?? raw("''");
  const count: Sql = counts ? countOf(listing) : raw('null');
  const rows = await read<Keyed<Row> & { total: number | null }>(
    em,
    raw(
      `select ${listing.columns}, ${key.sql} as "orderKey", (${count.sql}) as total from ${listing.table} where ${within.sql} ` +
        `order by ${listing.key === null ? '' : `"orderKey" ${order}, `}id ${order} limit ${size.size + 1}`,
      [...key.params, ...count.params, ...within.params],
    ),
  );
  const cut = rows.length > size.size;
  if (cut) rows.pop();
  return { rows: forward ? rows : rows.reverse(), cut, total: rows[0]?.total ?? null };
}

async function hasRowBeyond(
  em: EntityManager,
  listing: Listing,
  walk: Walk,
  side: 'after' | 'before',
): Promise<boolean> {
  const cursor = walk[side];
  if (!cursor) return false;
  const within = all([...listing.conditions, beyond(listing.key, walk, side, cursor)]);
  const rows = await read<{ found: boolean }>(
    em,
    raw(`select exists (select 1 from ${listing.table} where ${within.sql}) as found`, [...within.params]),
  );
  return rows[0]?.found ?? false;
}

async function countRows(em: EntityManager, listing: Listing): Promise<number> {
  const rows = await read<{ count: number }>(em, countOf(listing));
  return rows[0]?.count ?? 0;
}

/** Counts the rows of a list. */
export function countOf(listing: Listing): Sql {
  const within = all(listing.conditions);
  return raw(`select count(*)::int as count from ${listing.table} where ${within.sql}`, [...within.params]);
}

/** Rows between the cursors. */
export function bounds(key: Sql | null, walk: Walk): Sql[] {
  const ascending = walk.direction === 'ASC';
  return [
    ...(walk.after ? [compare(key, ascending ? '>' : '<', walk.after)] : []),
    ...(walk.before ? [compare(key, ascending ? '<' : '>', walk.before)] : []),
  ];
}

/** Rows at the cursor, or on its far side as seen from the page. */
export function beyond(
  key: Sql | null,
  { direction }: Walk,
  side: 'after' | 'before',
  cursor: CursorParts,
): Sql {
  return compare(key, (side === 'after') === (direction === 'ASC') ? '<=' : '>=', cursor);
}

function compare(key: Sql | null, operator: string, at: { readonly key: string; readonly id: string }): Sql {
  if (key === null) return raw(`id ${operator} ?`, [at.id]);
  return raw(`(${key.sql}, id) ${operator} (?, ?)`, [...key.params, at.key, at.id]);
}
