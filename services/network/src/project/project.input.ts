import { ArgsType, Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { orderInput, type Order } from '../connection/order.input.ts';
import { PageArgs } from '../connection/page.args.ts';
import { enumOf } from '../record/enum-of.ts';
import { Topic } from '../record/topic.enum.ts';
import { MembershipFilter } from '../relation/membership.input.ts';
import { ProjectKind } from './project.enum.ts';

export const ProjectOrderField = enumOf('NAME', 'DATE', 'UPDATED_AT');
export type ProjectOrderField = keyof typeof ProjectOrderField;
registerEnumType(ProjectOrderField, {
  name: 'ProjectOrderField',
  description: 'Without `orderBy`: by relevance where `text` is given, else by NAME.',
});

export const ProjectOrder = orderInput('ProjectOrder', ProjectOrderField);

@InputType('ProjectFilter')
export class ProjectFilter {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => [ProjectKind], { nullable: true })
  kind?: ProjectKind[] | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => [ID], { nullable: true })
  municipality?: string[] | null;

  @Directive('@shards')
  @Field(() => [String], { nullable: true })
  region?: string[] | null;

  @Field(() => ID, { nullable: true })
  carrier?: string | null;

  @Field(() => MembershipFilter, {
    nullable: true,
    description: 'Carried by this body or by one of its members.',
  })
  umbrella?: MembershipFilter | null;
}

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => ProjectOrder, { nullable: true })
  orderBy?: Order<ProjectOrderField> | null;

  @Field(() => ProjectFilter, { nullable: true })
  filter?: ProjectFilter | null;
}
