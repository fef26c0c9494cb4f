import { keeperOf, type ConfirmedBy, type Organization, type Relation } from '../world/world.ts';
import { hasBegun, isOver } from './days.ts';
import type { View } from './view.ts';

/** States of worlds in the order of their German names, with their region, if the contract knows one, and the digits of their places. */
export const STATES = [
  { code: 'DE-BW', region: 'bw', digits: '08' },
  { code: 'DE-BY', region: null, digits: '09' },
  { code: 'DE-BE', region: null, digits: '11' },
  { code: 'DE-BB', region: null, digits: '12' },
  { code: 'DE-MV', region: 'mv', digits: '13' },
  { code: 'DE-SN', region: 'sn', digits: '14' },
  { code: 'DE-ST', region: null, digits: '15' },
  { code: 'DE-TH', region: 'th', digits: '16' },
];

/** Who stands behind an edge, with what the body says of it, as far as the body's region was heard. */
export function standingOf(
  view: View,
  { id, kind, to, confirmedBy }: Relation,
): { readonly confirmedBy: ConfirmedBy; readonly disputed: boolean } {
  const { rules, world } = view;
  const region = keeperOf(to ?? '');
  const heard = view.hears(region, keeperOf(id) === region ? 'ROWS' : 'LOOKUPS');
  const body = world.organizations.find((organization) => organization.id === to);
  const known = heard && body !== undefined && !(body.hidden && rules.hiddenStaysHidden);
  const verdict = known
    ? world.statements.find((said) => said.relation === id && said.kind === kind && said.organization === to)
        ?.verdict
    : undefined;
  const byMember = confirmedBy === 'FROM' || confirmedBy === 'BOTH';
  if (verdict === 'CONFIRMED' && rules.confirmationCounts)
    return { confirmedBy: byMember ? 'BOTH' : 'TO', disputed: false };
  if (verdict === 'DISPUTED' && rules.disputeCounts)
    return { confirmedBy: byMember ? 'FROM' : 'SOURCE_ONLY', disputed: true };
  return { confirmedBy, disputed: false };
}

/** States somebody says it covers, at a day. */
export function coveredBy({ rules }: View, { states }: Organization, day: string): string[] {
  return states
    .filter(
      ({ since, until }) =>
        !rules.coveredAtTheDay ||
        ((since === null || hasBegun(since, day)) && (until === null || !isOver(until, day))),
    )
    .map(({ state }) => state);
}

/** States a member stands for: those it says it covers, else that of its seat, of its first place, of its region. */
export function standsFor(
  view: View,
  member: Organization | undefined,
  region: string,
  day: string,
): string[] {
  const { rules } = view;
  const said = member !== undefined && rules.saidStatesComeFirst ? coveredBy(view, member, day) : [];
  if (said.length > 0) return said;
  const places = (member?.sites ?? []).filter(({ ags }) => ags !== null);
  const seat = rules.seatComesBeforeOtherPlaces ? places.find(({ kind }) => kind === 'SEAT') : undefined;
  const ags = (seat ?? places[0])?.ags;
  const state = ags
    ? STATES.find(({ digits }) => ags.startsWith(digits))
    : STATES.find((one) => one.region === region && rules.regionStandsForItsState);
  return state === undefined ? [] : [state.code];
}
