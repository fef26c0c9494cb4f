import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { GraphQLPartialDate } from '../scalar/scalars.ts';

/** A record that bears a name somebody asked for. */
export interface SameName {
  readonly asked: string;
  readonly id: string;
  readonly label: string;
  readonly day: string | null;
}

@Directive('@sharded')
@ObjectType('SameName', {
  simpleResolvers: true,
  description: 'A record of any region that bears a name somebody asked for: perhaps it is the same.',
})
export class SameNameType implements SameName {
  @Field(() => String, { description: 'The name as it was asked for.' })
  asked!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => GraphQLPartialDate, { nullable: true, description: 'When a conference or project begins.' })
  day!: string | null;
}
