import { Field, ObjectType } from 'type-graphql';
import { Visibility } from '../record/record.enum.ts';

@ObjectType('Contact', { simpleResolvers: true })
export class ContactType {
  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => Visibility, {
    nullable: true,
    description: 'Who may see the contact. For staff; null for everybody else.',
  })
  visibility!: Visibility | null;
}
