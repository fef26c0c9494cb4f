import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CursorParts } from '@verbund/schema';
import { all, read, type Sql } from '../database/reading.ts';
import { isLarge, noteRows, remembered } from '../database/remembered.ts';
import type { Keyed, PageSource, Window } from './page-source.ts';
import { tieredWindow, type Tiers } from './tiered-window.ts';
import { readingOrder, type Walk } from './walk.ts';

/** Rows of one kind that a connection walks through. */
export interface Listing {
  readonly table: string;
  readonly columns: string;
  /** Which rows are in the list at all. */
  readonly conditions: readonly Sql[];
  /** ASCII order key: a column, or an expression that is computed for each row. Null: by id alone, every key is empty. */
  readonly key: Sql | null;
  /** The tiers that `key` begins with, where the list has any: then each is read on its own. */
  readonly tiers?: Tiers | null;
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
  const counted = countOf(listing);
  // Very many rows are not counted with every page.
  const along = counts && !isLarge(em, counted);
  const count: Sql = along ? counted : raw('null');
  const page = listing.tiers
    ? tieredWindow(listing, listing.tiers, walk, count)
    : windowOf(listing, walk, count);
  const rows = await read<Keyed<Row> & { total: number | null }>(em, page);
  const total = rows[0]?.total ?? null;
  if (total !== null) noteRows(em, counted, total);
  const cut = rows.length > size.size;
  if (cut) rows.pop();
  return { rows: walk.size.from === 'start' ? rows : rows.reverse(), cut, total };
}

function windowOf(listing: Listing, walk: Walk, count: Sql): Sql {
  const order = readingOrder(walk);
  const within = all([...listing.conditions, ...bounds(listing.key, walk)]);
  const key: Sql = listing.key ?? raw("''");
  return raw(
    `select ${listing.columns}, ${key.sql} as "orderKey", (${count.sql}) as total from ${listing.table} where ${within.sql} ` +
      `order by ${listing.key === null ? '' : `"orderKey" ${order}, `}id ${order} limit ${walk.size.size + 1}`,
    [...key.params, ...count.params, ...within.params],
  );
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
  const found = `exists (select 1 from ${listing.table} where ${within.sql}`;
  // The row of the cursor itself is at hand, and as a rule it is still there.
  const rows = await read<{ found: boolean }>(
    em,
    raw(`select ${found} and id = ?) or ${found}) as found`, [...within.params, cursor.id, ...within.params]),
  );
  return rows[0]?.found ?? false;
}

async function countRows(em: EntityManager, listing: Listing): Promise<number> {
  const counted = countOf(listing);
  return remembered(
    em,
    counted,
    async () => (await read<{ count: number }>(em, counted))[0]?.count ?? 0,
    (count) => count,
  );
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
