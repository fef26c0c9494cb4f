import { Directive, Field, ID, InputType } from 'type-graphql';
import { GraphQLDate } from '../scalar/scalars.ts';
import { ConfirmedBy } from './relation.enum.ts';

/** Who belongs to a body at a day. Its meaning spans regions: the gateway follows the edges and hands over what it has found in `into`. */
@Directive('@closure(edges: "membershipEdges", start: "organization", into: "into", when: "transitive")')
@InputType('MembershipFilter', {
  description:
    'Who belongs to a body: by dated edges that are valid at `at` (default: today), whichever region keeps them. Undated edges are left out unless asked for.',
})
export class MembershipFilter {
  @Field(() => ID)
  organization!: string;

  @Field(() => GraphQLDate, { nullable: true })
  at?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Also members of members, and so on.' })
  transitive?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Also REPRESENTS_IN, which is no membership.' })
  includeRepresentation?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also edges of which no year is known. Nobody can say that they held at that day.',
  })
  includeUndated?: boolean | null;

  @Field(() => [ConfirmedBy], {
    nullable: true,
    description: 'Only edges confirmed like this. Anyone can claim a membership.',
  })
  confirmed?: ConfirmedBy[] | null;

  @Directive('@internal')
  @Field(() => [ID], { nullable: true, description: 'The members, where somebody has looked already.' })
  into?: string[] | null;
}
