import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Page } from '../connection/page.ts';
import { resolvePage } from '../connection/resolve-page.ts';
import type { Context } from '../context.ts';
import { requireOwn } from '../record/node.rules.ts';
import type { Reference } from '../reference/reference.ts';
import { OrganizationRefType } from '../reference/reference.type.ts';
import { textIn } from '../text/text.ts';
import type { Relation } from './relation.entity.ts';
import { RelationsArgs } from './relation.input.ts';
import { relationList } from './relation.list.ts';
import { RelationConnection, RelationType } from './relation.type.ts';

@Resolver(() => RelationType)
export class RelationResolver {
  @Directive('@scatter(merge: CONNECTION)')
  @Query(() => RelationConnection, {
    nullable: true,
    description:
      'Dated edges between organizations, each kept by the region of its `from`. In the order of their ids.',
  })
  async relations(
    @Args(() => RelationsArgs) { filter }: RelationsArgs,
    @RawArguments() args: PageArguments & Record<string, unknown>,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<Page<Relation>> {
    return resolvePage(context, { info, args, orderBy: null, ...relationList(filter) });
  }

  @Directive('@route(by: "id")')
  @Query(() => RelationType, { nullable: true })
  async relation(
    @Arg('id', () => ID) id: string,
    @Ctx() { config, loaders }: Context,
  ): Promise<Relation | null> {
    requireOwn('Relation', id, config.code);
    return loaders.relationById.load(id);
  }

  @FieldResolver(() => OrganizationRefType)
  from(@Root() { fromId, fromLabel }: Relation): Reference {
    return { id: fromId, label: fromLabel };
  }

  @FieldResolver(() => OrganizationRefType)
  to(@Root() { toId, toLabel }: Relation): Reference {
    return { id: toId, label: toLabel };
  }

  @FieldResolver(() => String, { nullable: true })
  note(
    @Root() { note }: Relation,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(note, language);
  }
}
