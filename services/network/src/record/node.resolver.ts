import { parseGlobalId } from '@verbund/schema';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Loaders } from '../loaders.ts';
import { MetaType } from './meta.type.ts';
import { requireOwn } from './node.rules.ts';
import { NodeType } from './node.type.ts';

const loaderOfKind = {
  organization: 'organizationById',
  project: 'projectById',
  conference: 'conferenceById',
  series: 'seriesById',
  relation: 'relationById',
} as const satisfies Record<string, keyof Loaders>;

@Resolver(() => NodeType)
export class NodeResolver {
  @Directive('@route(by: "id")')
  @Query(() => NodeType, { nullable: true })
  async node(@Arg('id', () => ID) id: string, @Ctx() { config, loaders }: Context): Promise<{ id: string } | null> {
    requireOwn(null, id, config.code);
    const kind = parseGlobalId(id)?.kind;
    return kind === undefined ? null : loaders[loaderOfKind[kind]].load(id);
  }

  @FieldResolver(() => MetaType)
  meta(@Root() record: object): object {
    return record;
  }
}
