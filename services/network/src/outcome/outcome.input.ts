import { Field, ID, InputType } from 'type-graphql';
import { ReferenceInput } from '../reference/reference.input.ts';
import { TextInput } from '../text/text.input.ts';
import { OutcomeKind } from './outcome.enum.ts';

@InputType('OutcomeInput')
export class OutcomeInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of an outcome this record has already; without it a new one is made.',
  })
  id?: string | null;

  @Field(() => OutcomeKind)
  kind!: OutcomeKind;

  @Field(() => TextInput)
  text!: TextInput;

  @Field(() => ReferenceInput, { nullable: true })
  by?: ReferenceInput | null;

  @Field(() => String, { nullable: true, description: 'Who, where no record is named.' })
  byLabel?: string | null;
}
