import { ArgsType, Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { orderInput, type Order } from '../connection/order.input.ts';
import { PageArgs } from '../connection/page.args.ts';
import { enumOf } from '../record/enum-of.ts';
import { Topic } from '../record/topic.enum.ts';
import { MembershipFilter } from '../relation/membership.input.ts';
import { GraphQLDate } from '../scalar/scalars.ts';
import { ConferenceKind, ConferenceStatus } from './conference.enum.ts';

export const ConferenceOrderField = enumOf('NAME', 'DATE', 'UPDATED_AT');
export type ConferenceOrderField = keyof typeof ConferenceOrderField;
registerEnumType(ConferenceOrderField, {
  name: 'ConferenceOrderField',
  description: 'Without `orderBy`: by relevance where `text` is given, else by DATE.',
});

export const ConferenceOrder = orderInput('ConferenceOrder', ConferenceOrderField);

@InputType('ConferenceFilter')
export class ConferenceFilter {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => [ConferenceKind], { nullable: true })
  kind?: ConferenceKind[] | null;

  @Field(() => [Topic], { nullable: true })
  topics?: Topic[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Official keys of towns or districts; a district finds its towns. Where the venue is hidden from the viewer, no key finds it.',
  })
  municipality?: string[] | null;

  @Directive('@shards')
  @Field(() => [String], { nullable: true })
  region?: string[] | null;

  @Field(() => [ConferenceStatus], { nullable: true })
  status?: ConferenceStatus[] | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description:
      'First day, inclusive. Conferences without a date are left out when `from` or `to` is given.',
  })
  from?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day, inclusive.' })
  to?: string | null;

  @Field(() => ID, { nullable: true })
  host?: string | null;

  @Field(() => MembershipFilter, {
    nullable: true,
    description: 'Hosted or co-hosted by this body or by one of its members.',
  })
  umbrella?: MembershipFilter | null;

  @Field(() => ID, { nullable: true })
  project?: string | null;
}

@ArgsType()
export class ConferencesArgs extends PageArgs {
  @Field(() => ConferenceOrder, { nullable: true })
  orderBy?: Order<ConferenceOrderField> | null;

  @Field(() => ConferenceFilter, { nullable: true })
  filter?: ConferenceFilter | null;
}
