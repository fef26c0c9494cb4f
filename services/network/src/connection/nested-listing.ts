import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { all, read, type Sql } from '../database/reading.ts';
import { beyond, bounds, countOf, type Listing } from './listing.ts';
import type { Keyed, Window } from './page-source.ts';
import type { ListSelection } from './selection.ts';
import type { Walk } from './walk.ts';

/** One page of a list for one parent, with everything that may be asked of it. */
export interface NestedWindow<Row> extends Window<Row> {
  readonly total: number;
  /** Is there a row at `after` or in front of it; at `before` or behind it? */
  readonly beyond: { readonly after: boolean; readonly before: boolean };
}

interface NestedRow {
  readonly parentId: string;
  readonly total: number | null;
  readonly beyondAfter: boolean;
  readonly beyondBefore: boolean;
  readonly id: string | null;
}

/**
 * Reads the first page of a list for each of several parents, in one statement. The conditions of the listing name the parent as
 * `parent.id`; each parent has at least one row in the answer, so that what is counted comes along where it has none of its own.
 */
export async function readNestedWindows<Row extends object>(
  em: EntityManager,
  listing: Listing,
  walk: Walk,
  selection: ListSelection,
  parents: readonly string[],
): Promise<Map<string, NestedWindow<Row>>> {
  const rows = await read<NestedRow & Keyed<Row>>(em, statementOf(listing, walk, selection, parents));
  const byParent = new Map<string, (NestedRow & Keyed<Row>)[]>();
  for (const row of rows) {
    const own = byParent.get(row.parentId);
    if (own) own.push(row);
    else byParent.set(row.parentId, [row]);
  }
  return new Map([...byParent].map(([parent, own]) => [parent, windowOf<Row>(own, walk)]));
}

function windowOf<Row>(found: readonly (NestedRow & Keyed<Row>)[], walk: Walk): NestedWindow<Row> {
  const { size, from } = walk.size;
  const rows = found.filter(({ id }) => id !== null).slice(0, size);
  const [first] = found;
  return {
    rows: from === 'start' ? rows : rows.toReversed(),
    cut: found.length > size,
    total: first?.total ?? 0,
    beyond: { after: first?.beyondAfter ?? false, before: first?.beyondBefore ?? false },
  };
}

function statementOf(
  listing: Listing,
  walk: Walk,
  selection: ListSelection,
  parents: readonly string[],
): Sql {
  const { table, columns, conditions, key } = listing;
  const order = (walk.size.from === 'start') === (walk.direction === 'ASC') ? 'asc' : 'desc';
  const within = all([...conditions, ...bounds(key, walk)]);
  const orderKey: Sql = key ?? raw(`''`);
  const counted: Sql = selection.counts ? countOf(listing) : raw('null::int');
  const isBeyond = (side: 'after' | 'before'): Sql => {
    const cursor = walk[side];
    if (cursor === null) return raw('false');
    const rows = all([...conditions, beyond(key, walk, side, cursor)]);
    return raw(`exists (select 1 from ${table} where ${rows.sql})`, [...rows.params]);
  };
  const after = isBeyond('after');
  const before = isBeyond('before');
  // The order within the page travels as a number: what stands outside need not know how keys are compared.
  const page: Sql = selection.rows
    ? raw(
        `select ${columns}, ${orderKey.sql} as "orderKey", row_number() over (order by ${orderKey.sql} ${order}, id ${order}) as place
         from ${table} where ${within.sql} order by place limit ${walk.size.size + 1}`,
        [...orderKey.params, ...orderKey.params, ...within.params],
      )
    : raw('select null as id, 0 as place where false');
  return raw(
    `select parent.id as "parentId", (${counted.sql}) as total, ${after.sql} as "beyondAfter", ${before.sql} as "beyondBefore", page.*
     from unnest(array[?]::text[]) as parent(id)
     left join lateral (${page.sql}) page on true
     order by parent.id, page.place`,
    [...counted.params, ...after.params, ...before.params, parents, ...page.params],
  );
}
