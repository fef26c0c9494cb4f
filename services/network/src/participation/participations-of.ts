import type { Context } from '../context.ts';
import type { Participation } from './participation.entity.ts';
import type { ParticipationRole } from './participation.enum.ts';
import { mayShow } from './participation.rules.ts';

/** Visible participations of a record, or of one of its sessions, in the order of the programme. */
export async function visibleParticipations(
  { loaders, sight }: Context,
  ownerId: string,
  sessionPosition: number | null,
  roles: readonly ParticipationRole[] | null | undefined,
): Promise<Participation[]> {
  const participations = await loaders.participationsOf.load(ownerId);
  return participations.filter(
    (participation) =>
      participation.sessionPosition === sessionPosition &&
      (roles == null || roles.includes(participation.role)) &&
      mayShow(participation, sight),
  );
}
