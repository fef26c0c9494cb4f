import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConferenceKind } from '../conference/conference.enum.ts';
import { TotalRelation } from '../coverage/coverage.enum.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { Topic } from '../record/topic.enum.ts';
import { StatisticKey } from './statistic-key.enum.ts';

@ObjectType('ConferenceStatistic', {
  simpleResolvers: true,
  description:
    'One group. Keys that were not grouped by are null. With TOPIC a conference counts once under each of its topics.',
})
export class ConferenceStatisticType {
  @Field(() => String, { nullable: true })
  region!: string | null;

  @Field(() => Int, { nullable: true })
  year!: number | null;

  @Field(() => ConferenceKind, { nullable: true })
  kind!: ConferenceKind | null;

  @Field(() => Topic, { nullable: true })
  topic!: Topic | null;

  @Directive('@merge(with: SUM)')
  @Field(() => Int)
  conferences!: number;

  @Directive('@merge(with: SUM)')
  @Field(() => Int)
  held!: number;

  @Directive('@merge(with: SUM)')
  @Field(() => Int)
  cancelled!: number;

  @Directive('@merge(with: SUM)')
  @Field(() => Int, { description: 'Held conferences with a figure of participants.' })
  withParticipants!: number;

  @Directive('@merge(with: SUM)')
  @Field(() => Int)
  participantsLower!: number;

  @Directive('@merge(with: SUM, nulls: ABSORB, missing: NULL)')
  @Field(() => Int, { nullable: true, description: 'Null: no upper bound.' })
  participantsUpper!: number | null;
}

@ObjectType('ConferenceStatistics', { simpleResolvers: true })
export class ConferenceStatisticsType {
  @Directive('@merge(with: GROUP, by: ["region", "year", "kind", "topic"])')
  @Field(() => [ConferenceStatisticType])
  groups!: ConferenceStatisticType[];

  @Directive('@relation(of: ["groups"])')
  @Field(() => TotalRelation)
  totalRelation!: TotalRelation;

  @Directive('@coverage')
  @Field(() => CoverageType)
  coverage!: CoverageType;
}

registerEnumType(StatisticKey, { name: 'StatisticKey' });
