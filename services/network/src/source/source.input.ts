import { Field, InputType } from 'type-graphql';

@InputType('SourceInput')
export class SourceInput {
  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: 'An absolute https or http address.' })
  url?: string | null;

  @Field(() => String, { nullable: true })
  author?: string | null;

  @Field(() => String, { nullable: true, description: 'A day, a month or a year.' })
  publishedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'A day.' })
  retrievedAt?: string | null;
}
