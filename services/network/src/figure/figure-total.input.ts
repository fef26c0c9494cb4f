import { ArgsType, Directive, Field, ID, InputType } from 'type-graphql';
import { ConferenceKind } from '../conference/conference.enum.ts';
import { OrganizationKind } from '../organization/organization.enum.ts';
import { Topic } from '../record/topic.enum.ts';
import { MembershipFilter } from '../relation/membership.input.ts';
import { GraphQLDate } from '../scalar/scalars.ts';
import { Measure } from './figure.enum.ts';

@InputType('FigureFilter')
export class FigureFilter {
  @Directive('@shards')
  @Field(() => [String], { nullable: true })
  region?: string[] | null;

  @Field(() => [ID], { nullable: true })
  organization?: string[] | null;

  @Field(() => [OrganizationKind], { nullable: true })
  organizationKind?: OrganizationKind[] | null;

  @Directive('@own')
  @Field(() => MembershipFilter, {
    nullable: true,
    description: 'The members of a body, each with its own figure; the figure of the body is not among them.',
  })
  memberOf?: MembershipFilter | null;

  @Field(() => [ID], { nullable: true })
  conference?: string[] | null;

  @Field(() => [ConferenceKind], { nullable: true })
  conferenceKind?: ConferenceKind[] | null;

  @Field(() => ID, { nullable: true })
  project?: string | null;

  @Field(() => ID, { nullable: true })
  host?: string | null;

  @Field(() => MembershipFilter, {
    nullable: true,
    description: 'Hosted or co-hosted by this body or by one of its members.',
  })
  umbrella?: MembershipFilter | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;
}

@ArgsType()
export class FigureTotalArgs {
  @Field(() => Measure)
  measure!: Measure;

  @Field(() => GraphQLDate, { nullable: true })
  at?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  from?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  to?: string | null;

  @Field(() => FigureFilter, { nullable: true })
  filter?: FigureFilter | null;
}
