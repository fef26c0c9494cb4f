import type { Membership } from '../question/question.ts';
import { keeperOf, type Relation } from '../world/world.ts';
import { hasBegun, isOver, today } from './days.ts';
import type { Rules } from './rules.ts';
import type { View } from './view.ts';

/** Did a relation hold at this day, as far as is known? */
export function heldAt(
  { since, until }: Pick<Relation, 'since' | 'until'>,
  day: string,
  rules: Rules,
): boolean {
  const begun =
    since === null || (rules.yearBeginsWithItsFirstDay ? hasBegun(since, day) : since <= day.slice(0, 4));
  const over = until !== null && (rules.yearEndsWithItsLastDay ? isOver(until, day) : until < day);
  return begun && !over;
}

/** Is this relation a membership as asked for? */
function isAskedFor(relation: Relation, filter: Membership, rules: Rules): boolean {
  const { kind, since, confirmedBy } = relation;
  const isMembership =
    kind === 'MEMBER_OF' ||
    (kind === 'FOUNDING_MEMBER_OF' && rules.foundingIsMembership) ||
    (kind === 'REPRESENTS_IN' && (filter.includeRepresentation === true || !rules.representationIsNone));
  const isDated = since !== null || filter.includeUndated === true || !rules.undatedStandsApart;
  const isConfirmed =
    filter.confirmed === undefined || !rules.confirmedAsAsked || filter.confirmed.includes(confirmedBy);
  return isMembership && isDated && isConfirmed && heldAt(relation, filter.at ?? today(), rules);
}

const MOST_ROUNDS = 6;

/**
 * Ids of the members of a body, found in rounds: whoever leads to somebody found in the round before. A region that misses a round keeps its
 * edges of that round to itself. Null where the search does not end in six rounds.
 */
export function membersOf(view: View, filter: Membership): ReadonlySet<string> | null {
  const { rules, world } = view;
  const found = new Set<string>();
  const asked = new Set<string>();
  let frontier = [filter.organization];
  for (let round = 1; frontier.length > 0; round++) {
    if (round > MOST_ROUNDS && rules.searchEnds) return null;
    for (const id of frontier) asked.add(id);
    const edges = view
      .rows(world.relations, 'EDGES', round)
      .filter(({ to }) => to !== null && frontier.includes(to))
      .filter(({ id, to }) => rules.edgesOfAllRegions || keeperOf(id) === keeperOf(to ?? ''))
      .filter((relation) => isAskedFor(relation, filter, rules));
    for (const { from } of edges) found.add(from);
    frontier =
      filter.transitive === true && rules.membersOfMembers ? [...found].filter((id) => !asked.has(id)) : [];
  }
  return found;
}
