import type { Parts, ParticipationValue } from '../write/record-state.ts';

/** The parts with every person visible in the own network alone. */
export function withHiddenPersons(parts: Parts): Parts {
  return everywhere(parts, (participations) =>
    participations.map((one) =>
      one.personVisibility === null ? one : { ...one, personVisibility: 'NETWORK' },
    ),
  );
}

/** The parts without persons: what somebody agreed to for one event holds for no other. */
export function withoutPersons(parts: Parts): Parts {
  return everywhere(parts, (participations) =>
    participations.filter(({ personVisibility }) => personVisibility === null),
  );
}

function everywhere(
  parts: Parts,
  change: (participations: readonly ParticipationValue[]) => readonly ParticipationValue[],
): Parts {
  return {
    ...parts,
    participations: change(parts.participations),
    sessions: parts.sessions.map((session) => ({
      ...session,
      participations: change(session.participations),
    })),
  };
}
