import { Directive, Field, ObjectType } from 'type-graphql';
import { ConferenceStatus } from '../conference/conference.enum.ts';
import { connectionOf } from '../connection/connection.type.ts';
import { NodeType } from '../record/node.type.ts';
import { GraphQLPartialDate } from '../scalar/scalars.ts';
import type { ConferenceSeries } from './series.entity.ts';

@Directive('@key(fields: "id")')
@Directive('@sharded')
@ObjectType('ConferenceSeries', { implements: NodeType, simpleResolvers: true })
export class ConferenceSeriesType
  extends NodeType
  implements Pick<ConferenceSeries, 'status' | 'start' | 'end'>
{
  @Field(() => ConferenceStatus)
  status!: ConferenceStatus;

  @Field(() => GraphQLPartialDate, { nullable: true })
  start!: string | null;

  @Field(() => GraphQLPartialDate, { nullable: true })
  end!: string | null;
}

export const ConferenceSeriesConnection = connectionOf(ConferenceSeriesType, 'ConferenceSeries');
