import { raw } from '@mikro-orm/core';
import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Conference } from '../conference/conference.entity.ts';
import { conferenceList } from '../conference/conference.list.ts';
import { ConferenceConnection } from '../conference/conference.type.ts';
import { RawArguments } from '../connection/page.args.ts';
import type { Page } from '../connection/page.ts';
import { resolveNestedPage } from '../connection/resolve-nested-page.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../database/reading.ts';
import type { Project } from '../project/project.entity.ts';
import { projectList } from '../project/project.list.ts';
import { ProjectConnection } from '../project/project.type.ts';
import type { Relation } from '../relation/relation.entity.ts';
import { relationList } from '../relation/relation.list.ts';
import { RelationConnection } from '../relation/relation.type.ts';
import { ConferencesOfArgs, ProjectsOfArgs, RelationsToArgs } from './nested-page.args.ts';
import { OrganizationType } from './organization.type.ts';

type RawArgs = PageArguments & Record<string, unknown>;

/**
 * Records of whatever region that belong to an organization. They need no more than its id: a region answers them for organizations of
 * other regions too.
 */
@Resolver(() => OrganizationType)
export class OrganizationRecordsResolver {
  @Directive('@scatter(merge: CONNECTION)')
  @FieldResolver(() => ConferenceConnection, {
    nullable: true,
    description: 'Conferences of all regions that it hosts or co-hosts.',
  })
  conferences(
    @Root() { id }: { readonly id: string },
    @Args(() => ConferencesOfArgs) { orderBy, filter }: ConferencesOfArgs,
    @RawArguments() args: RawArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Page<Conference> {
    return resolveNestedPage(context, {
      info,
      args,
      orderBy,
      ...conferenceList(filter, context),
      parentId: id,
      belongs: takesPart('conference', ['HOST', 'CO_HOST']),
    });
  }

  @Directive('@scatter(merge: CONNECTION)')
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: 'Projects of all regions that it carries.',
  })
  projects(
    @Root() { id }: { readonly id: string },
    @Args(() => ProjectsOfArgs) { orderBy, filter }: ProjectsOfArgs,
    @RawArguments() args: RawArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Page<Project> {
    return resolveNestedPage(context, {
      info,
      args,
      orderBy,
      ...projectList(filter, context),
      parentId: id,
      belongs: takesPart('project', ['CARRIER']),
    });
  }

  @Directive('@scatter(merge: CONNECTION)')
  @FieldResolver(() => RelationConnection, {
    nullable: true,
    description: 'Edges of all regions that end here, in the order of their ids.',
  })
  incomingRelations(
    @Root() { id }: { readonly id: string },
    @Args(() => RelationsToArgs) { filter }: RelationsToArgs,
    @RawArguments() args: RawArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Page<Relation> {
    return resolveNestedPage(context, {
      info,
      args,
      orderBy: null,
      ...relationList(filter),
      parentId: id,
      belongs: raw('relation.to_id = parent.id'),
    });
  }
}

function takesPart(table: string, roles: readonly string[]): Sql {
  return raw(
    `${table}.id in (select owner_id from participation where organization_id = parent.id and role in (?))`,
    [roles],
  );
}
