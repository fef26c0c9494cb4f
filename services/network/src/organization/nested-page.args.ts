import { ArgsType, Field } from 'type-graphql';
import {
  ConferenceOrder,
  ConferenceFilter,
  type ConferenceOrderField,
} from '../conference/conference.input.ts';
import type { Order } from '../connection/order.input.ts';
import { PageArgs } from '../connection/page.args.ts';
import { ProjectFilter, ProjectOrder, type ProjectOrderField } from '../project/project.input.ts';
import { RelationFilter } from '../relation/relation.input.ts';

/** Arguments of `Organization.conferences`. */
@ArgsType()
export class ConferencesOfArgs extends PageArgs {
  @Field(() => ConferenceOrder, { nullable: true })
  orderBy?: Order<ConferenceOrderField> | null;

  @Field(() => ConferenceFilter, { nullable: true })
  filter?: ConferenceFilter | null;
}

/** Arguments of `Organization.projects`. */
@ArgsType()
export class ProjectsOfArgs extends PageArgs {
  @Field(() => ProjectOrder, { nullable: true })
  orderBy?: Order<ProjectOrderField> | null;

  @Field(() => ProjectFilter, { nullable: true })
  filter?: ProjectFilter | null;
}

/** Arguments of `Organization.incomingRelations`. */
@ArgsType()
export class RelationsToArgs extends PageArgs {
  @Field(() => RelationFilter, { nullable: true })
  filter?: RelationFilter | null;
}
