import { Field, InputType } from 'type-graphql';

@InputType('StateMembershipInput')
export class StateMembershipInput {
  @Field(() => String, { description: 'ISO 3166-2, `DE-TH`.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'A day, a month or a year.' })
  since?: string | null;

  @Field(() => String, { nullable: true })
  until?: string | null;
}
