import { Field, InputType } from 'type-graphql';
import { ParticipationInput } from '../participation/participation.input.ts';
import { Topic } from '../record/topic.enum.ts';
import { TextInput } from '../text/text.input.ts';
import { SessionKind } from './conference.enum.ts';

@InputType('SessionInput')
export class SessionInput {
  @Field(() => SessionKind)
  kind!: SessionKind;

  @Field(() => TextInput, { nullable: true })
  title?: TextInput | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => String, { nullable: true, description: 'Wall-clock time, `09:30`.' })
  startTime?: string | null;

  @Field(() => String, { nullable: true })
  endTime?: string | null;

  @Field(() => TextInput, { nullable: true })
  note?: TextInput | null;

  @Field(() => [ParticipationInput], { nullable: true })
  participations?: ParticipationInput[] | null;
}
