import { nameOrderKey } from '../order/name-order-key.ts';
import { germanState, regionOfState } from '../state/german-state.ts';
import { bySaying, type UmbrellaEdge } from './umbrella-edge.ts';

/** What is known of a body's states: ANSWERED, its region is in this answer; SILENT, it is not; NOT_IN_FEDERATION, nobody keeps its records yet. */
export type UmbrellaStateStatus = 'ANSWERED' | 'SILENT' | 'NOT_IN_FEDERATION';

/** Somebody who took over, or from whom it was taken over. */
export interface UmbrellaNeighbor {
  /** Null where it has no record. */
  readonly id: string | null;
  readonly name: string;
  readonly since: string | null;
}

/** `from` took over from `to`. */
export interface Succession {
  readonly from: UmbrellaNeighbor;
  readonly to: UmbrellaNeighbor;
}

/** An organization and the edge that makes it a member. */
export interface UmbrellaMember extends UmbrellaEdge {
  readonly predecessors: readonly UmbrellaNeighbor[];
  readonly successors: readonly UmbrellaNeighbor[];
}

/** Members by what their edges say. Everybody is in one of the first three at most. */
export interface UmbrellaMembers {
  /** Of a known year, and not by their own word alone. */
  readonly members: readonly UmbrellaMember[];
  /** Nobody can say that they were members at that day. */
  readonly undated: readonly UmbrellaMember[];
  /** Of a known year, but only they themselves say so, or the body disputes it. */
  readonly claimed: readonly UmbrellaMember[];
  /** REPRESENTS_IN, which is no membership. */
  readonly representations: readonly UmbrellaMember[];
}

export interface UmbrellaState extends UmbrellaMembers {
  /** ISO 3166-2. */
  readonly state: string;
  readonly status: UmbrellaStateStatus;
  /** Its region; null where the federation has none. */
  readonly region: string | null;
  /** The body itself says that it covers this state. */
  readonly stated: boolean;
}

/** Contract: type `Umbrella`, apart from the words. */
export interface UmbrellaView extends UmbrellaMembers {
  readonly id: string;
  readonly name: string;
  /** Day, `2024-01-01`. */
  readonly at: string;
  readonly states: readonly UmbrellaState[];
  /** The body has said which states it covers; at this day that may be none. */
  readonly statesKnown: boolean;
  readonly certainCount: number;
  readonly totalRelation: 'EXACT' | 'AT_LEAST';
  readonly populationComplete: boolean;
}

export interface UmbrellaFacts {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  /** States the body says it covers at that day; null where it cannot be asked, or has never said. */
  readonly covered: readonly string[] | null;
  /** Edges that lead to the body and are valid at that day. */
  readonly edges: readonly UmbrellaEdge[];
  readonly successions: readonly Succession[];
  /** Regions of the federation, and whether each is in this answer. */
  readonly answered: ReadonlyMap<string, boolean>;
}

/**
 * A body with its members at a day, by states. Coverage is about regions, population about the world: the number of members is exact only
 * where every region has answered and every state the body covers has one.
 */
export function umbrellaView({
  id,
  name,
  at,
  covered,
  edges,
  successions,
  answered,
}: UmbrellaFacts): UmbrellaView {
  const current = edges.filter((edge) => !beganLater(edge, successions, at));
  const all = sortMembers(current, successions);
  const codes = new Set([...(covered ?? []), ...current.flatMap(({ states }) => states)]);
  const states = [...codes]
    .filter((code) => germanState(code) !== null)
    .toSorted((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))
    .map((state) => ({
      state,
      ...standing(state, answered),
      stated: covered?.includes(state) ?? false,
      ...within(all, state),
    }));
  const populationComplete = covered !== null && states.every(({ status }) => status === 'ANSWERED');
  const everybody = [...answered.values()].every(Boolean);
  return {
    id,
    name,
    at,
    states,
    ...all,
    statesKnown: covered !== null,
    certainCount: all.members.length,
    totalRelation: populationComplete && everybody ? 'EXACT' : 'AT_LEAST',
    populationComplete,
  };
}

/** An edge of no known year cannot have held before its organization took over from another. */
function beganLater(
  { certainty, organization }: UmbrellaEdge,
  successions: readonly Succession[],
  day: string,
): boolean {
  return (
    certainty === 'UNDATED' &&
    successions.some(({ from }) => from.id === organization && from.since !== null && from.since > day)
  );
}

function nameKey(code: string): string {
  return nameOrderKey(germanState(code)?.name.de ?? code);
}

function standing(
  state: string,
  answered: ReadonlyMap<string, boolean>,
): Pick<UmbrellaState, 'status' | 'region'> {
  const region = regionOfState(state);
  const hasAnswered = region === null ? undefined : answered.get(region);
  if (hasAnswered === undefined) return { status: 'NOT_IN_FEDERATION', region: null };
  return { status: hasAnswered ? 'ANSWERED' : 'SILENT', region };
}

function sortMembers(edges: readonly UmbrellaEdge[], successions: readonly Succession[]): UmbrellaMembers {
  const members = bySaying(edges);
  const whole = (some: readonly UmbrellaEdge[]) => some.map((edge) => withNeighbors(edge, successions));
  return {
    members: whole(members.CERTAIN),
    undated: whole(members.UNDATED),
    claimed: whole(members.CLAIMED),
    representations: whole(members.REPRESENTED),
  };
}

function withNeighbors(edge: UmbrellaEdge, successions: readonly Succession[]): UmbrellaMember {
  return {
    ...edge,
    predecessors: successions
      .filter(({ from }) => from.id === edge.organization)
      .map(({ from, to }) => ({ ...to, since: from.since })),
    successors: successions.filter(({ to }) => to.id === edge.organization).map(({ from }) => from),
  };
}

function within(all: UmbrellaMembers, state: string): UmbrellaMembers {
  const here = (some: readonly UmbrellaMember[]) => some.filter(({ states }) => states.includes(state));
  return {
    members: here(all.members),
    undated: here(all.undated),
    claimed: here(all.claimed),
    representations: here(all.representations),
  };
}
