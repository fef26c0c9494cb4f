import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Participation } from '../participation/participation.entity.ts';
import { ParticipationRole } from '../participation/participation.enum.ts';
import { ParticipationType } from '../participation/participation.type.ts';
import { visibleParticipations } from '../participation/participations-of.ts';
import { textIn } from '../text/text.ts';
import type { Session } from './session.entity.ts';
import { SessionType } from './session.type.ts';

@Resolver(() => SessionType)
export class SessionResolver {
  @FieldResolver(() => String, { nullable: true })
  title(
    @Root() { title }: Session,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(title, language);
  }

  @FieldResolver(() => String, { nullable: true })
  note(
    @Root() { note }: Session,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(note, language);
  }

  @FieldResolver(() => [ParticipationType])
  async participations(
    @Root() { conferenceId, position }: Session,
    @Arg('role', () => [ParticipationRole], { nullable: true }) role: ParticipationRole[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Participation[]> {
    return visibleParticipations(context, conferenceId, position, role);
  }
}
