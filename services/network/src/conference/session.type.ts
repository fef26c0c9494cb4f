import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Topic } from '../record/topic.enum.ts';
import { GraphQLLocalTime } from '../scalar/scalars.ts';
import { SessionKind } from './conference.enum.ts';
import type { Session } from './session.entity.ts';

@ObjectType('Session', { simpleResolvers: true })
export class SessionType implements Pick<Session, 'kind' | 'topics' | 'startTime' | 'endTime'> {
  @Field(() => SessionKind)
  kind!: SessionKind;

  @Field(() => [Topic])
  topics!: Topic[];

  @Field(() => GraphQLLocalTime, { nullable: true })
  startTime!: string | null;

  @Field(() => GraphQLLocalTime, { nullable: true })
  endTime!: string | null;
}

registerEnumType(SessionKind, { name: 'SessionKind' });
