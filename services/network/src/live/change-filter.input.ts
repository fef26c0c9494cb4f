import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import { ConferenceFilter } from '../conference/conference.input.ts';
import { Topic } from '../record/topic.enum.ts';
import { FollowedKind } from './change-kind.enum.ts';

@InputType('ChangeFilter', {
  description: 'Which records a stream tells of. The conditions are those of the lists.',
})
export class ChangeFilter {
  @Field(() => [FollowedKind], { nullable: true })
  kind?: FollowedKind[] | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Official keys of towns or districts; a district finds its towns.',
  })
  municipality?: string[] | null;

  @Directive('@shards')
  @Field(() => [String], { nullable: true })
  region?: string[] | null;
}

const AFTER = 'Cursor of the last event that was taken in. Without it the stream begins now.';

@ArgsType()
export class ChangesArgs {
  @Field(() => ChangeFilter, { nullable: true })
  filter?: ChangeFilter | null;

  @Field(() => String, { nullable: true, description: AFTER })
  after?: string | null;
}

@ArgsType()
export class ConferenceChangesArgs {
  @Field(() => ConferenceFilter, { nullable: true })
  filter?: ConferenceFilter | null;

  @Field(() => String, { nullable: true, description: AFTER })
  after?: string | null;
}
