import { ArgsType, Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { orderInput, type Order } from '../connection/order.input.ts';
import { PageArgs } from '../connection/page.args.ts';
import { Measure } from '../figure/figure.enum.ts';
import { enumOf } from '../record/enum-of.ts';
import { Topic } from '../record/topic.enum.ts';
import { MembershipFilter } from '../relation/membership.input.ts';
import { RelationKind } from '../relation/relation.enum.ts';
import { GraphQLDate } from '../scalar/scalars.ts';
import { OrganizationKind } from './organization.enum.ts';

export const OrganizationOrderField = enumOf('NAME', 'UPDATED_AT');
export type OrganizationOrderField = keyof typeof OrganizationOrderField;
registerEnumType(OrganizationOrderField, {
  name: 'OrganizationOrderField',
  description: 'Without `orderBy`: by relevance where `text` is given, else by NAME.',
});

const OrganizationOrder = orderInput('OrganizationOrder', OrganizationOrderField);

@InputType('OrganizationFilter')
export class OrganizationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Finds every gender spelling, umlaut spelling and alternate name.',
  })
  text?: string | null;

  @Field(() => [OrganizationKind], { nullable: true })
  kind?: OrganizationKind[] | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Official keys of towns or districts; a district finds its towns.',
  })
  municipality?: string[] | null;

  @Directive('@shards')
  @Field(() => [String], { nullable: true })
  region?: string[] | null;

  @Directive('@own')
  @Field(() => MembershipFilter, { nullable: true })
  memberOf?: MembershipFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also organizations outside the federation that a region keeps as short entries.',
  })
  includeShortEntries?: boolean | null;
}

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => OrganizationOrder, { nullable: true })
  orderBy?: Order<OrganizationOrderField> | null;

  @Field(() => OrganizationFilter, { nullable: true })
  filter?: OrganizationFilter | null;
}

/** Arguments of `Organization.figures`. */
@ArgsType()
export class FiguresArgs {
  @Field(() => Measure, { nullable: true })
  measure?: Measure | null;

  @Field(() => GraphQLDate, { nullable: true })
  at?: string | null;
}

/** Arguments of `Organization.relations`. */
@ArgsType()
export class RelationsOfArgs {
  @Field(() => [RelationKind], { nullable: true })
  kind?: RelationKind[] | null;

  @Field(() => GraphQLDate, { nullable: true })
  at?: string | null;
}
