import { mayShow } from '../participation/participation.rules.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { Sight } from '../record/sight.ts';
import type { ParticipationValue, RecordState } from '../write/record-state.ts';

/** Columns of a record that are shown as far as another column says, and what they look like to everybody else. */
const PROTECTED: readonly { readonly by: string; readonly columns: readonly string[] }[] = [
  { by: 'contactVisibility', columns: ['contactEmail', 'contactPhone'] },
  { by: 'venueVisibility', columns: ['venueName', 'venueOnline'] },
  { by: 'venueAddressVisibility', columns: ['venueAddress'] },
];

/**
 * A state as somebody who is not staff saw it: without what was hidden, and without who may see what. Two states that differ in hidden
 * things alone look the same.
 */
export function shownState(state: RecordState, sight: Pick<Sight, 'sees'>): RecordState {
  const { content, parts } = state;
  const shown: Record<string, unknown> = { ...content };
  for (const { by, columns } of PROTECTED) {
    if (!Object.hasOwn(shown, by)) continue;
    if (!sight.sees(shown[by] as Visibility)) for (const column of columns) shown[column] = null;
    shown[by] = null;
  }
  const parties = (participations: readonly ParticipationValue[]) => shownParties(participations, sight);
  return {
    ...state,
    content: shown,
    parts: {
      ...parts,
      sites: parts.sites.map((site) => ({
        ...site,
        address: sight.sees(site.addressVisibility) ? site.address : null,
        addressVisibility: 'NETWORK',
      })),
      participations: parties(parts.participations),
      sessions: parts.sessions.map((session) => ({
        ...session,
        participations: parties(session.participations),
      })),
    },
  };
}

function shownParties(
  participations: readonly ParticipationValue[],
  sight: Pick<Sight, 'sees'>,
): readonly ParticipationValue[] {
  return participations
    .filter((one) => mayShow(one, sight))
    .map((one) => ({
      ...one,
      personBasis: null,
      personConsentOn: null,
      personPublishedAt: null,
      personVisibility: one.personVisibility === null ? null : 'PUBLIC',
    }));
}
