import { everyLanguage } from '../text/text.ts';
import type { ParticipationValue } from '../write/record-state.ts';

/** Names of organizations and groups among the participants, for the search. Persons are left out. */
export function partyNamesOf(participations: readonly ParticipationValue[]): string[] {
  return participations.flatMap(({ organizationLabel, groupLabel }) => [
    organizationLabel ?? '',
    ...everyLanguage(groupLabel),
  ]);
}
