import { raw } from '@mikro-orm/core';
import { oneOf, requireId } from '../database/conditions.ts';
import { all, type Sql } from '../database/reading.ts';
import { today } from '../scalar/calendar.ts';
import type { MembershipFilter } from './membership.input.ts';
import { validAt } from './relation.filter.ts';

/** Which edges make somebody a member. */
export type EdgeChoice = Pick<
  MembershipFilter,
  'at' | 'includeRepresentation' | 'includeUndated' | 'confirmed'
>;

/** Condition on `edge`, a row of `relation`: a membership at the day, as far as the choice allows. `visible`: rows this viewer may know of. */
export function membershipEdge(
  { at, includeRepresentation, includeUndated, confirmed }: EdgeChoice,
  visible: Sql,
): Sql {
  const kinds = ['MEMBER_OF', 'FOUNDING_MEMBER_OF', ...(includeRepresentation ? ['REPRESENTS_IN'] : [])];
  return all([
    raw('edge.kind in (?)', [kinds]),
    validAt(at ?? today(), 'edge.'),
    ...(includeUndated ? [] : [raw("edge.certainty = 'CERTAIN'")]),
    ...oneOf('edge.confirmed_by', confirmed),
    visible,
  ]);
}

/**
 * Ids of the members of a body, as something an `in` can stand before: those that were found already, or else what the edges of this
 * region alone lead to.
 */
export function membersOf(argument: string, filter: MembershipFilter, visible: Sql): Sql {
  requireId(`${argument}.organization`, 'organization', filter.organization);
  if (filter.into == null) return inside(edgesTo(filter, visible));
  // An empty list stands for nobody, and nobody is in no place.
  return filter.into.length === 0 ? raw('(null)') : raw('(?)', [foundAlready(argument, filter.into)]);
}

/** The same with the body itself. One list, so that an index can be used: an `or` would read everything. */
export function bodyAndMembersOf(argument: string, filter: MembershipFilter, visible: Sql): Sql {
  const { organization, into } = filter;
  requireId(`${argument}.organization`, 'organization', organization);
  if (into != null) return raw('(?)', [[organization, ...foundAlready(argument, into)]]);
  const members = edgesTo(filter, visible);
  return inside(raw(`select ?::text union all (${members.sql})`, [organization, ...members.params]));
}

/** A statement that answers the ids of the members, by the edges of this region. */
function edgesTo(filter: MembershipFilter, visible: Sql): Sql {
  const edge = membershipEdge(filter, visible);
  const direct = `select edge.from_id from relation edge where edge.to_id = ? and ${edge.sql}`;
  const values = [filter.organization, ...edge.params];
  if (!filter.transitive) return raw(direct, values);
  const further = `select edge.from_id from member join relation edge on edge.to_id = member.id where ${edge.sql}`;
  return raw(`with recursive member(id) as (${direct} union ${further}) select id from member`, [
    ...values,
    ...edge.params,
  ]);
}

function inside(statement: Sql): Sql {
  return raw(`(${statement.sql})`, [...statement.params]);
}

function foundAlready(argument: string, into: readonly string[]): readonly string[] {
  for (const id of into) requireId(`${argument}.into`, 'organization', id);
  return into;
}
