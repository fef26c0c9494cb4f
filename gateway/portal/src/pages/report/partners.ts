import type { ParticipationRole, ReportEvent, ReportParty } from '../../ask/operation-types.ts';
import type { ReportProject } from './funders.ts';
import { partyKey } from './party.ts';

/** Parts that make somebody a partner of a project. Guests and those who only spoke are none; funders stand by themselves. */
const PARTNER_ROLES: readonly ParticipationRole[] = [
  'CARRIER',
  'HOST',
  'CO_HOST',
  'PARTNER',
  'SUPPORT',
  'PRESENTER',
  'MODEL_MUNICIPALITY',
];

/** An organization, group or municipality that worked on the project. */
export interface Partner {
  readonly party: ReportParty;
  /** In the order of `PARTNER_ROLES`. */
  readonly roles: readonly ParticipationRole[];
  /** At how many events that were held; the project itself is not counted. */
  readonly events: number;
}

/** Everybody who had such a part in the project or in one of its events held: first who is named by the project, then in the order of the events. */
export function partnersOf(project: ReportProject, events: readonly ReportEvent[]): readonly Partner[] {
  const found = new Map<string, { party: ReportParty; roles: Set<ParticipationRole>; events: Set<string> }>();
  const take = (party: ReportParty, event: string | null): void => {
    const key = partyKey(party);
    if (key === null || !PARTNER_ROLES.includes(party.role)) return;
    const partner = found.get(key) ?? { party, roles: new Set(), events: new Set() };
    partner.roles.add(party.role);
    if (event !== null) partner.events.add(event);
    found.set(key, partner);
  };
  for (const party of project.participations) take(party, null);
  for (const { id, status, participations } of events)
    if (status === 'HELD') for (const party of participations) take(party, id);
  return [...found.values()].map(({ party, roles, events: at }) => ({
    party,
    roles: PARTNER_ROLES.filter((role) => roles.has(role)),
    events: at.size,
  }));
}
