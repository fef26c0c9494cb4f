import { Field, ID, InputType } from 'type-graphql';

@InputType('ReferenceInput', {
  description: 'A link to a record of any region with the name it has now, or a name alone.',
})
export class ReferenceInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String)
  label!: string;
}
