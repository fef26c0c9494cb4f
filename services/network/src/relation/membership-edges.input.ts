import { ArgsType, Field, ID } from 'type-graphql';
import { GraphQLDate } from '../scalar/scalars.ts';
import type { EdgeChoice } from './membership.filter.ts';
import { ConfirmedBy } from './relation.enum.ts';

/** Arguments of `Query.membershipEdges`: apart from `to`, those of `MembershipFilter` with the same names. */
@ArgsType()
export class MembershipEdgesArgs implements EdgeChoice {
  @Field(() => [ID])
  to!: string[];

  @Field(() => GraphQLDate, { nullable: true })
  at?: string | null;

  @Field(() => Boolean, { nullable: true })
  includeRepresentation?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  includeUndated?: boolean | null;

  @Field(() => [ConfirmedBy], { nullable: true })
  confirmed?: ConfirmedBy[] | null;
}
