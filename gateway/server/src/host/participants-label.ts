import { boundsLabel, type Language } from '@verbund/schema';

/** `ConferenceStatistic.participantsLabel`: the attendances of a merged group in words. A region missing has taken the upper bound away before. */
export function participantsLabel(
  merged: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>>,
): string {
  const { participantsLower, participantsUpper, withParticipants, held } = merged as unknown as {
    readonly participantsLower: number;
    readonly participantsUpper: number | null;
    readonly withParticipants: number;
    readonly held: number;
  };
  return boundsLabel(
    { lower: participantsLower, upper: participantsUpper, known: withParticipants, of: held },
    args['language'] as Language,
  );
}
