import type { UmbrellaMember, UmbrellaNeighbor } from '@verbund/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { Certainty, ConfirmedBy, RelationKind } from '../relation/relation.enum.ts';
import { GraphQLPartialDate } from '../scalar/scalars.ts';

@ObjectType('UmbrellaNeighbor', {
  simpleResolvers: true,
  description: 'Somebody who took over, or from whom it was taken over.',
})
export class UmbrellaNeighborType implements UmbrellaNeighbor {
  @Field(() => ID, { nullable: true, description: 'Null where it has no record.' })
  id!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLPartialDate, { nullable: true })
  since!: string | null;
}

@ObjectType('UmbrellaMember', {
  simpleResolvers: true,
  description: 'An organization and the edge that leads from it to the body.',
})
export class UmbrellaMemberType implements UmbrellaMember {
  @Field(() => ID)
  organization!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Region that keeps the organization.' })
  region!: string;

  @Field(() => [String], {
    description:
      'ISO 3166-2 codes of the states it stands for: those it says it covers, else that of its seat, else that of its region.',
  })
  states!: readonly string[];

  @Field(() => ID)
  relation!: string;

  @Field(() => RelationKind)
  kind!: UmbrellaMember['kind'];

  @Field(() => GraphQLPartialDate, { nullable: true })
  since!: string | null;

  @Field(() => GraphQLPartialDate, { nullable: true })
  until!: string | null;

  @Field(() => Certainty)
  certainty!: Certainty;

  @Field(() => ConfirmedBy, { description: 'With what the body has said of it since.' })
  confirmedBy!: ConfirmedBy;

  @Field(() => Boolean, { description: 'The body says that it is not so.' })
  disputed!: boolean;

  @Field(() => [UmbrellaNeighborType])
  predecessors!: readonly UmbrellaNeighborType[];

  @Field(() => [UmbrellaNeighborType])
  successors!: readonly UmbrellaNeighborType[];
}
