import { raw } from '@mikro-orm/core';
import { within } from '../conference/conference.filter.ts';
import type { Context } from '../context.ts';
import { anyOf, idCondition, oneOf, requireId } from '../database/conditions.ts';
import { all, read, type Sql } from '../database/reading.ts';
import { remembered } from '../database/remembered.ts';
import { isMember } from '../organization/organization.filter.ts';
import { hasParty, hasPartyOf } from '../participation/participation.filter.ts';
import { today } from '../scalar/calendar.ts';
import type { Precision } from './figure.enum.ts';
import type { FigureTotalArgs } from './figure-total.input.ts';
import { kindOfTotal } from './figure-total.rules.ts';
import { latestFigure } from './latest-figure.ts';

/** A sum of intervals, and out of how many subjects how many had a figure. */
export interface Total {
  readonly value: number;
  readonly lower: number;
  readonly upper: number | null;
  readonly known: number;
  readonly of: number;
  readonly precisions: readonly { readonly precision: Precision; readonly count: number }[];
}

/** Nothing was asked: no subject, no figure. */
export const EMPTY_TOTAL: Total = { value: 0, lower: 0, upper: 0, known: 0, of: 0, precisions: [] };

interface PrecisionRow {
  readonly precision: Precision | null;
  readonly count: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number | null;
}

/**
 * Adds the figures of one measure, one per subject: the latest. One statement, one row per precision; the row without a precision counts
 * the subjects that have no figure. An upper bound is missing where one of the figures has none.
 */
export async function totalOf(context: Context, args: FigureTotalArgs): Promise<Total> {
  const kind = kindOfTotal(args);
  const subjects = kind === 'STOCK' ? organizations(args, context) : heldConferences(args, context);
  const latest = latestFigure('subject.id', args.measure, args.at);
  const statement = raw(
    `select latest.precision as precision, count(*)::int as count, coalesce(sum(latest.value), 0)::float8 as value,
       coalesce(sum(latest.lower_bound), 0)::float8 as lower,
       case when bool_or(latest.precision is not null and latest.upper_bound is null) then null else coalesce(sum(latest.upper_bound), 0)::float8 end as upper
     from (${subjects.sql}) subject left join figure latest on ${latest.sql}
     group by latest.precision`,
    [...subjects.params, ...latest.params],
  );
  const add = async () => addRows(await read<PrecisionRow>(context.em, statement));
  return remembered(context.em, statement, add, (total) => total.of);
}

function addRows(rows: readonly PrecisionRow[]): Total {
  const stated = rows.filter((row) => row.precision !== null);
  const sum = (of: readonly PrecisionRow[], pick: (row: PrecisionRow) => number) =>
    of.reduce((total, row) => total + pick(row), 0);
  return {
    value: sum(stated, (row) => row.value),
    lower: sum(stated, (row) => row.lower),
    upper: stated.some((row) => row.upper === null) ? null : sum(stated, (row) => row.upper ?? 0),
    known: sum(stated, (row) => row.count),
    of: sum(rows, (row) => row.count),
    precisions: stated
      .map(({ precision, count }) => ({ precision: precision as Precision, count }))
      .sort((a, b) => (a.precision < b.precision ? -1 : 1)),
  };
}

function organizations({ at, filter }: FigureTotalArgs, { sight }: Context): Sql {
  for (const id of filter?.organization ?? []) requireId('filter.organization', 'organization', id);
  const within = all([
    sight.rows,
    raw("stewardship = 'STEWARD'"),
    ...(filter?.organization == null ? [notSucceeded(at ?? today(), sight.rowsOf('succession'))] : []),
    ...oneOf('id', filter?.organization),
    ...oneOf('kind', filter?.organizationKind),
    ...isMember(filter?.memberOf, sight.rowsOf('edge')),
    ...anyOf('topics', filter?.topics),
  ]);
  return raw(`select id from organization where ${within.sql}`, [...within.params]);
}

/** Whoever was succeeded by then has handed over its members: their number would be added to that of the successor. */
function notSucceeded(day: string, visible: Sql): Sql {
  return raw(
    `not exists (select 1 from relation succession where succession.to_id = organization.id
       and succession.kind = 'SUCCEEDS' and succession.first_day <= ? and ${visible.sql})`,
    [day, ...visible.params],
  );
}

function heldConferences({ from, to, filter }: FigureTotalArgs, { sight }: Context): Sql {
  for (const id of filter?.conference ?? []) requireId('filter.conference', 'conference', id);
  const conditions = all([
    sight.rows,
    raw("status = 'HELD'"),
    ...oneOf('id', filter?.conference),
    ...oneOf('kind', filter?.conferenceKind),
    ...anyOf('topics', filter?.topics),
    ...idCondition('filter.project', 'project', filter?.project, (id) => raw('project_id = ?', [id])),
    ...hasParty('conference', 'filter.host', filter?.host, ['HOST', 'CO_HOST']),
    ...hasPartyOf(
      'conference',
      'filter.umbrella',
      filter?.umbrella,
      ['HOST', 'CO_HOST'],
      sight.rowsOf('edge'),
    ),
    ...within(from, to),
  ]);
  return raw(`select id from conference where ${conditions.sql}`, [...conditions.params]);
}
