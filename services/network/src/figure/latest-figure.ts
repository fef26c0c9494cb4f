import { raw } from '@mikro-orm/core';
import type { Sql } from '../database/reading.ts';
import type { Measure } from './figure.enum.ts';

/**
 * Joins `latest`, the figure of a measure that counts for an owner: that of the latest day at or before `at`, undated ones before all
 * others, the last of those of one day. As a join without its better: over a million owners PostgreSQL compares two lists once, where a
 * search for each of them would take a million.
 */
export function latestFigure(owner: string, measure: Measure, at?: string | null): Sql {
  const counts = (figure: string): Sql =>
    raw(`${figure}.measure = ?${at == null ? '' : ` and ${figure}.as_of_day <= ?`}`, [
      measure,
      ...(at == null ? [] : [at]),
    ]);
  const latest = counts('latest');
  const later = counts('later');
  return raw(
    `latest.owner_id = ${owner} and ${latest.sql} and not exists (
       select 1 from figure later where later.owner_id = latest.owner_id and ${later.sql}
         and (coalesce(later.as_of_day, ''), later.position) > (coalesce(latest.as_of_day, ''), latest.position))`,
    [...latest.params, ...later.params],
  );
}
