import { ArgsType, Directive, Field, InputType } from 'type-graphql';
import { PageArgs } from '../connection/page.args.ts';

@InputType('SeriesFilter')
export class SeriesFilter {
  @Directive('@shards')
  @Field(() => [String], { nullable: true })
  region?: string[] | null;
}

@ArgsType()
export class SeriesListArgs extends PageArgs {
  @Field(() => SeriesFilter, { nullable: true })
  filter?: SeriesFilter | null;
}
