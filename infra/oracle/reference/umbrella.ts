import { umbrellaLabel, type Language } from '@verbund/schema';
import { keeperOf, type Organization, type Relation } from '../world/world.ts';
import { refused, type Answer } from './answer.ts';
import { hasBegun, today } from './days.ts';
import { heldAt } from './members.ts';
import { coveredBy, standingOf, standsFor, STATES } from './standing.ts';
import { coverageOf, nobodyAnswers } from './totals.ts';
import type { View } from './view.ts';

interface Member {
  readonly organization: string;
  readonly name: string;
  readonly region: string;
  readonly states: readonly string[];
  readonly relation: string;
  readonly kind: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly certainty: 'CERTAIN' | 'UNDATED';
  readonly confirmedBy: string;
  readonly disputed: boolean;
  readonly predecessors: readonly unknown[];
  readonly successors: readonly unknown[];
}

const PARTS = ['members', 'undated', 'claimed', 'representations'] as const;

/** Who belongs to a body at a day, by the edges that were heard of. */
export function umbrella(view: View, id: string, given: string | undefined, language: Language): Answer {
  if (nobodyAnswers(view, view.asked)) return refused('umbrella', 'SHARD_UNREACHABLE');
  const { rules, world } = view;
  const at = given ?? today();
  const edges = edgesTo(view, id, at);
  const body = view.rows<Organization>(world.organizations, 'ROWS').find((one) => one.id === id);
  const bodyIsSilent = world.regions.includes(keeperOf(id)) && !view.hears(keeperOf(id), 'ROWS');
  const name = body?.name ?? edges[0]?.toLabel ?? (bodyIsSilent ? id : null);
  if (name === null) return { data: { umbrella: null }, codes: [] };

  const current = edges.filter((edge) => !tookOverLater(view, edge, at));
  const sorted = sortedMembers(view, current, at);
  const covered = body === undefined || body.states.length === 0 ? null : coveredBy(view, body, at);
  const everybody = PARTS.flatMap((part) => sorted[part]);
  const codes = [
    ...(covered ?? []),
    ...(rules.statesOfMembersAreListed ? everybody.flatMap(({ states }) => states) : []),
  ];
  const states = STATES.filter(({ code }) => codes.includes(code)).map(({ code, region }) => ({
    state: code,
    ...standing(view, region),
    stated: covered?.includes(code) ?? false,
    ...Object.fromEntries(
      PARTS.map((part) => [part, sorted[part].filter((one) => one.states.includes(code)).map(relationOf)]),
    ),
  }));
  const populationComplete =
    covered !== null &&
    states.every(
      ({ status }) =>
        status === 'ANSWERED' || (status === 'NOT_IN_FEDERATION' && !rules.absentStateLeavesABound),
    );
  const everyRegion =
    world.regions.every((region) => answers(view, region)) || !rules.silentRegionLeavesABound;
  const found = {
    id,
    name,
    at,
    statesKnown: covered !== null,
    certainCount: sorted.members.length,
    totalRelation: populationComplete && everyRegion ? 'EXACT' : 'AT_LEAST',
    populationComplete,
    ...sorted,
    states,
  };
  const label = umbrellaLabel(found as unknown as Parameters<typeof umbrellaLabel>[0], language);
  return { data: { umbrella: { ...found, label, coverage: coverageOf(missing(view)) } }, codes: [] };
}

function relationOf({ relation }: Member): string {
  return relation;
}

/** Edges that lead to the body and may have held at that day, in the order of their ids. */
function edgesTo(view: View, id: string, at: string): readonly Relation[] {
  const { rules, world } = view;
  return view
    .rows<Relation>(world.relations, 'ROWS')
    .filter(({ to }) => to === id)
    .filter(
      ({ kind }) =>
        kind === 'MEMBER_OF' ||
        kind === 'REPRESENTS_IN' ||
        (kind === 'FOUNDING_MEMBER_OF' && rules.foundingIsMembership),
    )
    .filter((relation) => heldAt(relation, at, rules))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

function successions(view: View): readonly Relation[] {
  return view
    .rows<Relation>(view.world.relations, 'SUCCESSIONS')
    .filter(({ kind }) => kind === 'SUCCEEDS')
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** Of no known year, and its organization took over from another only after that day. */
function tookOverLater(view: View, { from, since }: Relation, at: string): boolean {
  return (
    since === null &&
    view.rules.takenOverLaterIsNoMemberYet &&
    successions(view).some((one) => one.from === from && one.since !== null && !hasBegun(one.since, at))
  );
}

function sortedMembers(view: View, edges: readonly Relation[], at: string) {
  const { rules } = view;
  const members = edges.map((edge) => memberOf(view, edge, at));
  const represents = ({ kind }: Member) => kind === 'REPRESENTS_IN' && rules.representationIsNone;
  const isUndated = ({ certainty }: Member) => certainty === 'UNDATED' && rules.undatedStandsApart;
  const isClaimed = ({ confirmedBy, disputed }: Member) =>
    (confirmedBy === 'FROM' || disputed) && rules.ownWordStandsApart;
  const ofMembers = members.filter((one) => !represents(one));
  const groups = {
    members: ofMembers.filter((one) => !isUndated(one) && !isClaimed(one)),
    claimed: ofMembers.filter((one) => !isUndated(one) && isClaimed(one)),
    undated: ofMembers.filter(isUndated),
  };
  const order = rules.strongestEdgeCounts
    ? (['members', 'claimed', 'undated'] as const)
    : (['undated', 'claimed', 'members'] as const);
  const seen = new Set<string>();
  const once = { members: [] as Member[], undated: [] as Member[], claimed: [] as Member[] };
  for (const group of order) {
    for (const member of groups[group]) {
      if (seen.has(member.organization) && rules.oneMemberForManyEdges) continue;
      seen.add(member.organization);
      once[group].push(member);
    }
  }
  return { ...once, representations: members.filter(represents) };
}

function memberOf(view: View, relation: Relation, at: string): Member {
  const { rules, world } = view;
  const { id, kind, from, fromLabel, since, until } = relation;
  const region = keeperOf(from);
  const organization = view.rows<Organization>(world.organizations, 'ROWS').find((one) => one.id === from);
  return {
    organization: from,
    name: (rules.ownNameComesFirst ? organization?.name : undefined) ?? fromLabel,
    region,
    states: standsFor(view, organization, region, at),
    relation: id,
    kind,
    since,
    until,
    certainty: since === null ? 'UNDATED' : 'CERTAIN',
    ...standingOf(view, relation),
    predecessors: successions(view)
      .filter((one) => one.from === from)
      .map((one) => ({ id: one.to, name: one.toLabel, since: one.since })),
    successors: successions(view)
      .filter((one) => one.to === from)
      .map((one) => ({ id: one.from, name: one.fromLabel, since: one.since })),
  };
}

/** Regions that are missing in a part of what an umbrella is made of. */
function missing(view: View): readonly string[] {
  const { rules } = view;
  return view.missing(
    'ROWS',
    ...(rules.missedLookUpsAreSilence ? (['LOOKUPS'] as const) : []),
    ...(rules.missedSuccessionsAreSilence ? (['SUCCESSIONS'] as const) : []),
  );
}

function answers(view: View, region: string): boolean {
  return view.asked.includes(region) && !missing(view).includes(region);
}

function standing(view: View, region: string | null) {
  if (region === null || !view.world.regions.includes(region))
    return { status: 'NOT_IN_FEDERATION', region: null };
  if (answers(view, region)) return { status: 'ANSWERED', region };
  return view.rules.silentIsNotAbsent
    ? { status: 'SILENT', region }
    : { status: 'NOT_IN_FEDERATION', region: null };
}
