import { Field, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLPartialDate, GraphQLUrl } from '../scalar/scalars.ts';
import type { Source } from './source.entity.ts';

@ObjectType('Source', { simpleResolvers: true })
export class SourceType implements Pick<Source, 'label' | 'url' | 'author' | 'publishedAt' | 'retrievedAt'> {
  @Field(() => String)
  label!: string;

  @Field(() => GraphQLUrl, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  author!: string | null;

  @Field(() => GraphQLPartialDate, { nullable: true })
  publishedAt!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  retrievedAt!: string | null;
}
