import { Field, ObjectType } from 'type-graphql';
import { GraphQLPartialDate } from '../scalar/scalars.ts';
import type { StateMembership } from './state-membership.ts';

@ObjectType('StateMembership', { simpleResolvers: true })
export class StateMembershipType implements StateMembership {
  @Field(() => String, { description: 'ISO 3166-2, `DE-TH`.' })
  state!: string;

  @Field(() => GraphQLPartialDate, { nullable: true })
  since!: string | null;

  @Field(() => GraphQLPartialDate, { nullable: true })
  until!: string | null;
}
