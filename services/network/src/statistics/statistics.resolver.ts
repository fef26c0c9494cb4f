import { Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { isAsked, ownCoverage, type Coverage } from '../coverage/coverage.ts';
import { groupConferences, type ConferenceGroup } from './group-conferences.ts';
import { ConferenceStatisticsArgs } from './statistics.input.ts';
import { ConferenceStatisticsType } from './statistics.type.ts';

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
