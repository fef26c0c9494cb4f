import { boundsLabel } from '@verbund/schema';
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { isAsked, ownCoverage, type Coverage } from '../coverage/coverage.ts';
import { Language } from '../figure/figure.type.ts';
import { groupConferences, type ConferenceGroup } from './group-conferences.ts';
import { ConferenceStatisticsArgs } from './statistics.input.ts';
import { ConferenceStatisticsType, ConferenceStatisticType } from './statistics.type.ts';

interface ConferenceStatistics {
  readonly groups: readonly ConferenceGroup[];
  readonly totalRelation: 'EXACT';
  readonly coverage: Coverage;
}

@Resolver()
export class ConferenceStatisticsResolver {
  @Directive('@scatter(merge: OBJECT)')
  @Query(() => ConferenceStatisticsType, { nullable: true })
  async conferenceStatistics(
    @Args(() => ConferenceStatisticsArgs) args: ConferenceStatisticsArgs,
    @Ctx() context: Context,
  ): Promise<ConferenceStatistics> {
    const { code } = context.config;
    const asked = isAsked(code, args.filter?.region);
    return {
      groups: asked ? await groupConferences(context, args) : [],
      totalRelation: 'EXACT',
      coverage: ownCoverage(code, asked, null),
    };
  }
}

@Resolver(() => ConferenceStatisticType)
export class ConferenceStatisticResolver {
  @Directive('@derived(needs: ["participantsLower", "participantsUpper", "withParticipants", "held"])')
  @FieldResolver(() => String, {
    description: 'Attendances in words, `zwischen 420 und 459, aus 2 von 3 Veranstaltungen`.',
  })
  participantsLabel(
    @Root() {
      participantsLower: lower,
      participantsUpper: upper,
      withParticipants: known,
      held,
    }: ConferenceGroup,
    @Arg('language', () => Language, { defaultValue: 'DE' }) language: Language,
  ): string {
    return boundsLabel({ lower, upper, known, of: held }, language);
  }
}
