import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read, type Sql } from '../database/reading.ts';
import { NetworkError, quote } from '../errors.ts';
import { isOfficialKey } from './municipality.rules.ts';

/** Keys that mean the same place now or then: each with its successor and its predecessors. */
async function withOtherKeys(em: EntityManager, keys: readonly string[]): Promise<string[]> {
  const rows = await read<{ ags: string; successor: string | null }>(
    em,
    raw(
      `with recursive same as (
         select ags, successor from municipality where ags in (?) or successor in (?)
         union
         select other.ags, other.successor from municipality other join same on other.ags = same.successor or other.successor = same.ags
       ) select ags, successor from same`,
      [keys, keys],
    ),
  );
  return [
    ...new Set([
      ...keys,
      ...rows.flatMap(({ ags, successor }) => (successor === null ? [ags] : [ags, successor])),
    ]),
  ];
}

/**
 * Condition on official keys of towns and districts: a town is found by its own key and by those it had, a district finds its towns.
 * `matches` makes the condition of the table out of one on a single key column.
 */
export async function municipalityConditions(
  em: EntityManager,
  keys: readonly string[] | null | undefined,
  matches: (onKey: (column: string) => Sql) => Sql,
): Promise<Sql[]> {
  if (keys == null) return [];
  if (keys.length === 0) return [raw('false')];
  for (const key of keys)
    if (!isOfficialKey(key))
      throw new NetworkError(
        'ID_INVALID',
        `municipality: expected an official key of eight or five digits, got ${quote(key)}`,
      );
  const same = await withOtherKeys(em, keys);
  const districts = keys.filter((key) => key.length === 5);
  return [
    matches((column) =>
      districts.length === 0
        ? raw(`${column} in (?)`, [same])
        : raw(`(${column} in (?) or ${districts.map(() => `${column} like ?`).join(' or ')})`, [
            same,
            ...districts.map((district) => `${district}%`),
          ]),
    ),
  ];
}
