import type { ReportEvent, ReportPageData, ReportParty } from '../../ask/operation-types.ts';
import { partyKey, partyName } from './party.ts';

export type ReportProject = NonNullable<ReportPageData['project']>;

/** Whoever an entry names as a funder. */
export interface Funder {
  readonly key: string;
  readonly name: string;
  readonly party: ReportParty;
}

/** The funders that the project or one of its events names, each once. */
export function fundersOf(project: ReportProject, events: readonly ReportEvent[]): readonly Funder[] {
  const found = new Map<string, Funder>();
  for (const party of [...project.participations, ...events.flatMap((event) => event.participations)]) {
    const key = partyKey(party);
    if (party.role === 'FUNDER' && key !== null && !found.has(key))
      found.set(key, { key, name: partyName(party), party });
  }
  return [...found.values()];
}

/** The events a funder has paid for: all of them where the project names the funder, else those that name it themselves. */
export function eventsFundedBy(
  funder: string,
  project: ReportProject,
  events: readonly ReportEvent[],
): readonly ReportEvent[] {
  const names = (parties: readonly ReportParty[]): boolean =>
    parties.some((party) => party.role === 'FUNDER' && partyKey(party) === funder);
  return names(project.participations) ? events : events.filter((event) => names(event.participations));
}
