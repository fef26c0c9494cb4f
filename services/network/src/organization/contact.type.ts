import { Field, ObjectType } from 'type-graphql';

@ObjectType('Contact', { simpleResolvers: true })
export class ContactType {
  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}
