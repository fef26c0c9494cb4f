import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { anyRecord } from './any-record.ts';
import { MetaType } from './meta.type.ts';
import { requireOwn } from './node.rules.ts';
import { NodeType } from './node.type.ts';

@Resolver(() => NodeType)
export class NodeResolver {
  @Directive('@route(by: "id")')
  @Query(() => NodeType, { nullable: true })
  async node(
    @Arg('id', () => ID) id: string,
    @Ctx() { config, loaders }: Context,
  ): Promise<{ id: string } | null> {
    requireOwn(null, id, config.code);
    return anyRecord(loaders, id);
  }

  @FieldResolver(() => MetaType)
  meta(@Root() record: object): object {
    return record;
  }
}
