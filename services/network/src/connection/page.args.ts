import type { PageArguments } from '@verbund/schema';
import { ArgsType, createParameterDecorator, Field, Int } from 'type-graphql';

/** The four paging arguments of a connection field. */
@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;

  @Field(() => Int, { nullable: true })
  last?: number;

  @Field(() => String, { nullable: true })
  before?: string;
}

/** All arguments of the field as they were coerced, before they become instances of classes: what a fingerprint is made of. */
export function RawArguments(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator(({ args }) => args);
}
