import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../connection/page.args.ts';
import { GraphQLDate } from '../scalar/scalars.ts';
import { RelationKind } from './relation.enum.ts';

@InputType('RelationFilter')
export class RelationFilter {
  @Field(() => [RelationKind], { nullable: true })
  kind?: RelationKind[] | null;

  @Field(() => ID, { nullable: true })
  from?: string | null;

  @Field(() => ID, { nullable: true })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a region: claims to its organizations, which they can confirm or dispute.',
  })
  toRegion?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  at?: string | null;

  @Directive('@shards')
  @Field(() => [String], { nullable: true })
  region?: string[] | null;
}

@ArgsType()
export class RelationsArgs extends PageArgs {
  @Field(() => RelationFilter, { nullable: true })
  filter?: RelationFilter | null;
}
