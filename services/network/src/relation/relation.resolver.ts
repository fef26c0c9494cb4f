import { raw } from '@mikro-orm/core';
import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Page } from '../connection/page.ts';
import { resolvePage } from '../connection/resolve-page.ts';
import type { Context } from '../context.ts';
import { idCondition, oneOf } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import { requireOwn } from '../record/node.rules.ts';
import type { Reference } from '../reference/reference.ts';
import { OrganizationRefType } from '../reference/reference.type.ts';
import { textIn } from '../text/text.ts';
import { relationColumns } from './relation.columns.ts';
import type { Relation } from './relation.entity.ts';
import { validAt } from './relation.filter.ts';
import { RelationsArgs, type RelationFilter } from './relation.input.ts';
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
    return resolvePage(context, {
      info,
      args,
      table: 'relation',
      columns: relationColumns,
      region: filter?.region,
      search: null,
      orderBy: null,
      orderField: 'ID',
      keys: { ID: null },
      conditions: () => conditionsOf(filter),
    });
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

function conditionsOf(filter: RelationFilter | null | undefined): Sql[] {
  return [
    ...oneOf('kind', filter?.kind),
    ...idCondition('filter.from', 'organization', filter?.from, (id) => raw('from_id = ?', [id])),
    ...idCondition('filter.to', 'organization', filter?.to, (id) => raw('to_id = ?', [id])),
    ...(filter?.at == null ? [] : [validAt(filter.at)]),
  ];
}
