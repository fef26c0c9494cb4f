import { raw } from '@mikro-orm/core';
import type { CursorParts } from '@verbund/schema';
import { all, type Sql } from '../database/reading.ts';
import type { Listing } from './listing.ts';
import { readingOrder, type Walk } from './walk.ts';

/** What a list in the order of relevance is made of: tiers, and within each the order of a key. */
export interface Tiers {
  /** Expression of the key within a tier. Key of the list: the number of the tier, then this. There is an index on it and the id. */
  readonly key: string;
  /** What holds for the rows of all tiers. */
  readonly filter: readonly Sql[];
  /** Condition of each tier. No two hold for one row. */
  readonly conditions: readonly Sql[];
}

/**
 * Statement for one page of such a list. Sorting all hits of a frequent word takes longer the more there are; each tier alone can be read
 * in the order of an index, and stops when the page is full. A tier is begun only if those before it have not filled the page.
 */
export function tieredWindow(listing: Listing, tiers: Tiers, walk: Walk, count: Sql): Sql {
  const order = readingOrder(walk);
  const limit = walk.size.size + 1;
  const numbers = tiers.conditions.map((_, tier) => tier);
  const steps: Sql[] = [];
  const names: string[] = [];
  for (const tier of order === 'asc' ? numbers : numbers.toReversed()) {
    const within = boundsOf(tier, tiers.key, walk);
    if (within === null) continue;
    const full = names.map((name) => `(select count(*) from ${name})`).join(' + ');
    const room = full === '' ? [] : [raw(`${full} < ${limit}`)];
    const rows = all([...room, ...tiers.filter, tiers.conditions[tier] as Sql, ...within]);
    const name = `tier_${tier}`;
    names.push(name);
    steps.push(
      raw(
        `${name} as materialized (select ${listing.columns}, ('${tier}' || ${tiers.key}) collate "C" as "orderKey" from ${listing.table}
         where ${rows.sql} order by ${tiers.key} ${order}, id ${order} limit ${limit})`,
        [...rows.params],
      ),
    );
  }
  if (names.length === 0)
    return raw(
      `select ${listing.columns}, '' as "orderKey", null::int as total from ${listing.table} where false`,
    );
  return raw(
    `with ${steps.map(({ sql }) => sql).join(', ')}
     select hit.*, (${count.sql}) as total from (${names.map((name) => `select * from ${name}`).join(' union all ')}) hit
     order by "orderKey" ${order}, id ${order} limit ${limit}`,
    [...steps.flatMap(({ params }) => params), ...count.params],
  );
}

/** Rows of one tier between the cursors; null: the whole tier lies outside. A cursor is what a caller sent, and may begin with anything. */
function boundsOf(tier: number, key: string, walk: Walk): Sql[] | null {
  const ascending = walk.direction === 'ASC';
  const sides: [CursorParts | null, '>' | '<'][] = [
    [walk.after, ascending ? '>' : '<'],
    [walk.before, ascending ? '<' : '>'],
  ];
  const conditions: Sql[] = [];
  for (const [cursor, operator] of sides) {
    if (cursor === null) continue;
    const [first = ''] = cursor.key;
    const own = String(tier);
    if (own === first)
      conditions.push(raw(`(${key}, id) ${operator} (?, ?)`, [cursor.key.slice(1), cursor.id]));
    else if (own > first !== (operator === '>')) return null;
  }
  return conditions;
}
