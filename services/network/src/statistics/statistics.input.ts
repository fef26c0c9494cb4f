import { ArgsType, Field } from 'type-graphql';
import { ConferenceFilter } from '../conference/conference.input.ts';
import { StatisticKey } from './statistic-key.enum.ts';

@ArgsType()
export class ConferenceStatisticsArgs {
  @Field(() => [StatisticKey], { defaultValue: ['REGION'] })
  groupBy!: StatisticKey[];

  @Field(() => ConferenceFilter, { nullable: true })
  filter?: ConferenceFilter | null;
}
