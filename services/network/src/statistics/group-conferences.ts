import { raw } from '@mikro-orm/core';
import { conferenceConditions } from '../conference/conference.filter.ts';
import type { ConferenceKind } from '../conference/conference.enum.ts';
import type { Context } from '../context.ts';
import { all, read } from '../database/reading.ts';
import { remembered } from '../database/remembered.ts';
import { latestFigure } from '../figure/latest-figure.ts';
import type { Topic } from '../record/topic.enum.ts';
import { readSearch, searchConditions } from '../search/search.ts';
import type { StatisticKey } from './statistic-key.enum.ts';
import type { ConferenceStatisticsArgs } from './statistics.input.ts';

/** One group of conferences. */
export interface ConferenceGroup {
  readonly region: string | null;
  readonly year: number | null;
  readonly kind: ConferenceKind | null;
  readonly topic: Topic | null;
  readonly conferences: number;
  readonly held: number;
  readonly cancelled: number;
  readonly withParticipants: number;
  readonly participantsLower: number;
  readonly participantsUpper: number | null;
}

/** More groups than these are not kept. */
const MOST_KEPT = 500;

/** Value of a key where it is grouped by; null elsewhere. In the order of the key tuple of the contract. */
const KEYS: readonly (readonly [key: StatisticKey, name: string, column: string])[] = [
  ['REGION', 'region', 'conference.region'],
  ['YEAR', 'year', 'left(conference.start_date, 4)::int'],
  ['KIND', 'kind', 'conference.kind collate "C"'],
  ['TOPIC', 'topic', 'topic collate "C"'],
];

/**
 * Counts conferences by groups, in one statement. Sorted by the key tuple, unknown keys last. Participants are those of held conferences:
 * the latest figure of each; a group in which one has no upper bound has none.
 */
export async function groupConferences(
  context: Context,
  { groupBy, filter }: ConferenceStatisticsArgs,
): Promise<readonly ConferenceGroup[]> {
  const grouped = KEYS.filter(([key]) => groupBy.includes(key));
  const names = grouped.map(([, name]) => name);
  const within = all([
    context.sight.rows,
    ...searchConditions(readSearch(filter?.text)),
    ...(await conferenceConditions(filter, context)),
  ]);
  const byKeys =
    names.length === 0
      ? ''
      : `group by ${names.join(', ')} order by ${names.map((name) => `${name} nulls last`).join(', ')}`;
  const latest = latestFigure('conference.id', 'PARTICIPANTS');
  const statement = raw(
    `select ${[...names, ''].join(', ')} count(*)::int as conferences,
         (count(*) filter (where status = 'HELD'))::int as held,
         (count(*) filter (where status = 'CANCELLED'))::int as cancelled,
         count(lower_bound)::int as "withParticipants",
         coalesce(sum(lower_bound), 0)::float8 as "participantsLower",
         case when bool_or(lower_bound is not null and upper_bound is null) then null else coalesce(sum(upper_bound), 0)::float8 end as "participantsUpper"
       from (
         select ${grouped.map(([, name, column]) => `${column} as ${name}, `).join('')}conference.status, latest.lower_bound, latest.upper_bound
         from conference
         ${groupBy.includes('TOPIC') ? 'left join lateral unnest(conference.topics) topic on true' : ''}
         left join figure latest on conference.status = 'HELD' and ${latest.sql}
         where ${within.sql}
       ) counted ${byKeys}`,
    [...latest.params, ...within.params],
  );
  const group = async () => groupsOf(await read<Partial<ConferenceGroup>>(context.em, statement));
  return remembered(context.em, statement, group, (groups) =>
    groups.length > MOST_KEPT ? 0 : groups.reduce((rows, { conferences }) => rows + conferences, 0),
  );
}

function groupsOf(rows: readonly Partial<ConferenceGroup>[]): readonly ConferenceGroup[] {
  return rows
    .filter(({ conferences }) => conferences !== 0)
    .map((row) => ({ region: null, year: null, kind: null, topic: null, ...row }) as ConferenceGroup);
}
