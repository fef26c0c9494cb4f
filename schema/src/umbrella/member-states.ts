import { germanState, GERMAN_STATES, stateOfRegion } from '../state/german-state.ts';

/** A state an organization says it covers; partial dates. */
export interface CoveredState {
  readonly state: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** What is known of where an organization is. */
export interface Whereabouts {
  readonly memberStates: readonly CoveredState[];
  readonly sites: readonly { readonly kind: string; readonly ags: string | null }[];
}

/** States covered at a day. What is not known does not speak against it. */
export function coveredAt(states: readonly CoveredState[], day: string): string[] {
  return states
    .filter(
      ({ since, until }) =>
        (since === null || since <= day) && (until === null || day.slice(0, until.length) <= until),
    )
    .map(({ state }) => state);
}

/** States a body has said it covers, at a day; null where it has never said. */
export function saidStates(states: readonly CoveredState[], day: string): string[] | null {
  return states.length === 0 ? null : coveredAt(states, day);
}

/** States a member stands for: those it says it covers, else that of its seat or else of its first place, else that of the region that keeps it. */
export function statesOfMember(where: Whereabouts | null, region: string, day: string): string[] {
  const covered = coveredAt(where?.memberStates ?? [], day).filter((state) => germanState(state) !== null);
  if (covered.length > 0) return covered;
  const places = where?.sites.filter(({ ags }) => ags !== null) ?? [];
  const place = places.find(({ kind }) => kind === 'SEAT') ?? places[0];
  const state = stateOfMunicipality(place?.ags ?? '') ?? stateOfRegion(region);
  return state === null ? [] : [state];
}

/** State of a municipality by its official key; null where no state has such keys. */
function stateOfMunicipality(ags: string): string | null {
  return GERMAN_STATES.find(({ digits }) => ags.startsWith(digits))?.code ?? null;
}
