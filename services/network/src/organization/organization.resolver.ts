import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Page } from '../connection/page.ts';
import { resolvePage } from '../connection/resolve-page.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure/figure.entity.ts';
import { figuresAt } from '../figure/figure.rules.ts';
import { FigureType } from '../figure/figure.type.ts';
import { OutcomeKind } from '../outcome/outcome.enum.ts';
import type { Outcome } from '../outcome/outcome.entity.ts';
import { OutcomeType } from '../outcome/outcome.type.ts';
import { requireOwn } from '../record/node.rules.ts';
import type { Relation } from '../relation/relation.entity.ts';
import { isValidAt } from '../relation/relation.rules.ts';
import { RelationType } from '../relation/relation.type.ts';
import { readSearch } from '../search/search.ts';
import { textIn } from '../text/text.ts';
import { ContactType } from './contact.type.ts';
import { organizationColumns } from './organization.columns.ts';
import type { Organization } from './organization.entity.ts';
import { organizationConditions } from './organization.filter.ts';
import {
  FiguresArgs,
  OrganizationsArgs,
  RelationsOfArgs,
  type OrganizationOrderField,
} from './organization.input.ts';
import { OrganizationConnection, OrganizationType } from './organization.type.ts';
import type { Site } from './site.entity.ts';
import { SiteType } from './site.type.ts';

const KEYS: Record<OrganizationOrderField, string> = { NAME: 'name_key', UPDATED_AT: 'updated_key' };

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Directive('@scatter(merge: CONNECTION)')
  @Query(() => OrganizationConnection, {
    nullable: true,
    description:
      'Organizations of all regions in one order. Short entries (organizations outside the federation) are left out unless asked for.',
  })
  async organizations(
    @Args(() => OrganizationsArgs) { orderBy, filter }: OrganizationsArgs,
    @RawArguments() args: PageArguments & Record<string, unknown>,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<Page<Organization>> {
    return resolvePage(context, {
      info,
      args,
      table: 'organization',
      columns: organizationColumns,
      region: filter?.region,
      search: readSearch(filter?.text),
      orderBy,
      orderField: 'NAME',
      keys: KEYS,
      conditions: () => organizationConditions(filter, context),
    });
  }

  @Directive('@route(by: "id")')
  @Query(() => OrganizationType, { nullable: true })
  async organization(
    @Arg('id', () => ID) id: string,
    @Ctx() { config, loaders }: Context,
  ): Promise<Organization | null> {
    requireOwn('Organization', id, config.code);
    return loaders.organizationById.load(id);
  }

  @FieldResolver(() => [SiteType])
  async sites(@Root() { id }: Organization, @Ctx() { loaders }: Context): Promise<readonly Site[]> {
    return loaders.sitesOf.load(id);
  }

  @FieldResolver(() => String, { nullable: true })
  summary(
    @Root() { summary }: Organization,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(summary, language);
  }

  @FieldResolver(() => ContactType, {
    nullable: true,
    description: 'Functional addresses only. Null unless the viewer may see it.',
  })
  contact(
    @Root() { contactEmail, contactPhone, contactVisibility }: Organization,
    @Ctx() { sight }: Context,
  ): ContactType | null {
    if ((contactEmail === null && contactPhone === null) || !sight.sees(contactVisibility)) return null;
    return {
      email: contactEmail,
      phone: contactPhone,
      visibility: sight.seesDrafts ? contactVisibility : null,
    };
  }

  @FieldResolver(() => [FigureType])
  async figures(
    @Root() { id }: Organization,
    @Args(() => FiguresArgs) { measure, at }: FiguresArgs,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Figure[]> {
    return figuresAt(await loaders.figuresOf.load(id), measure, at);
  }

  @FieldResolver(() => [OutcomeType])
  async outcomes(
    @Root() { id }: Organization,
    @Arg('kind', () => OutcomeKind, { nullable: true }) kind: OutcomeKind | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Outcome[]> {
    const outcomes = await loaders.outcomesOf.load(id);
    return kind == null ? outcomes : outcomes.filter((outcome) => outcome.kind === kind);
  }

  @FieldResolver(() => [RelationType], {
    description: 'Edges that start here. Those that end here: `incomingRelations`.',
  })
  async relations(
    @Root() { id }: Organization,
    @Args(() => RelationsOfArgs) { kind, at }: RelationsOfArgs,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Relation[]> {
    const relations = await loaders.relationsFrom.load(id);
    return relations.filter(
      (relation) => (kind == null || kind.includes(relation.kind)) && (at == null || isValidAt(relation, at)),
    );
  }
}
