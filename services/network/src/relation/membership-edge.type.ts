import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('MembershipEdge', {
  simpleResolvers: true,
  description: 'Who belongs to whom, by ids alone: what a filter over members is answered from.',
})
export class MembershipEdgeType {
  @Field(() => ID, { description: 'Of the relation.' })
  id!: string;

  @Field(() => ID)
  from!: string;

  @Field(() => ID)
  to!: string;
}
