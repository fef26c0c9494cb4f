import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../connection/connection.type.ts';
import { NodeType } from '../record/node.type.ts';
import { Topic } from '../record/topic.enum.ts';
import { GraphQLLocalTime, GraphQLPartialDate } from '../scalar/scalars.ts';
import type { Conference } from './conference.entity.ts';
import { ConferenceKind, ConferenceStatus, OrdinalScope } from './conference.enum.ts';

type Plain =
  | 'kind'
  | 'status'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'timeZone'
  | 'areaLabel'
  | 'ordinal'
  | 'ordinalScope'
  | 'topics';

@Directive('@key(fields: "id")')
@Directive('@sharded')
@ObjectType('Conference', { implements: NodeType, simpleResolvers: true })
export class ConferenceType extends NodeType implements Pick<Conference, Plain> {
  @Field(() => ConferenceKind)
  kind!: ConferenceKind;

  @Field(() => ConferenceStatus, { description: 'Set by people, never by the clock.' })
  status!: ConferenceStatus;

  @Field(() => GraphQLPartialDate, {
    nullable: true,
    description: 'May be partial or unknown; an announced meeting without a date sorts last.',
  })
  startDate!: string | null;

  @Field(() => GraphQLLocalTime, { nullable: true })
  startTime!: string | null;

  @Field(() => GraphQLPartialDate, { nullable: true })
  endDate!: string | null;

  @Field(() => GraphQLLocalTime, { nullable: true })
  endTime!: string | null;

  @Field(() => String, { description: 'IANA zone of the wall-clock times.' })
  timeZone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The part of the country as the host names it, `Ostthüringen`.',
  })
  areaLabel!: string | null;

  @Field(() => Int, { nullable: true })
  ordinal!: number | null;

  @Field(() => OrdinalScope, { nullable: true })
  ordinalScope!: OrdinalScope | null;

  @Field(() => [Topic])
  topics!: Topic[];
}

export const ConferenceConnection = connectionOf(ConferenceType, 'Conference');

registerEnumType(ConferenceKind, { name: 'ConferenceKind' });
registerEnumType(ConferenceStatus, { name: 'ConferenceStatus' });
registerEnumType(OrdinalScope, { name: 'OrdinalScope' });
