import { raw } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { anyOf, idCondition, oneOf } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import { municipalityConditions } from '../municipality/municipality.filter.ts';
import { hasParty, hasPartyOf } from '../participation/participation.filter.ts';
import { Visibility } from '../record/record.enum.ts';
import type { Sight } from '../record/sight.ts';
import type { ConferenceFilter } from './conference.input.ts';

/** Rows the filter asks for, apart from text and region. */
export async function conferenceConditions(
  filter: Omit<ConferenceFilter, 'text' | 'region'> | null | undefined,
  { em, sight }: Context,
): Promise<Sql[]> {
  return [
    ...oneOf('kind', filter?.kind),
    ...oneOf('status', filter?.status),
    ...anyOf('topics', filter?.topics),
    ...(await municipalityConditions(em, filter?.municipality, (onKey) =>
      shownVenue(onKey('venue_municipality'), sight),
    )),
    ...within(filter?.from, filter?.to),
    ...hasParty('conference', 'filter.host', filter?.host, ['HOST', 'CO_HOST']),
    ...hasPartyOf(
      'conference',
      'filter.umbrella',
      filter?.umbrella,
      ['HOST', 'CO_HOST'],
      sight.rowsOf('edge'),
    ),
    ...idCondition('filter.project', 'project', filter?.project, (id) => raw('project_id = ?', [id])),
  ];
}

/** A hidden venue is found under no place: what is counted there would tell where it is. */
function shownVenue(matches: Sql, sight: Sight): Sql {
  const shown = Object.values(Visibility).filter((visibility) => sight.sees(visibility));
  return shown.length === Object.keys(Visibility).length
    ? matches
    : raw(`(${matches.sql} and venue_visibility in (?))`, [...matches.params, shown]);
}

/**
 * Any day of the conference lies within; of a month or a year, any day it may mean. What follows from that for the order key is said as
 * well, so that a walk by date begins and ends near the period: a key is never before the first day, and never behind its year. Those
 * that last longer than a day begin earlier; the first of them is found in an index of their own.
 */
export function within(from: string | null | undefined, to: string | null | undefined): Sql[] {
  const spanning =
    'select min(span.first_day) from conference span where span.last_day >= ? and span.last_day > span.first_day';
  return [
    ...(from == null
      ? []
      : [raw('last_day >= ?', [from]), raw(`date_key >= least((${spanning}), ?)`, [from, from])]),
    ...(to == null ? [] : [raw('first_day <= ?', [to]), raw('date_key <= ?', [`${to.slice(0, 4)}-~`])]),
  ];
}
