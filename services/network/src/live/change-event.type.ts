import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConferenceType } from '../conference/conference.type.ts';
import { NodeType } from '../record/node.type.ts';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { EventKind } from './change-kind.enum.ts';

@ObjectType('StreamPosition', { simpleResolvers: true })
class StreamPositionType {
  @Field(() => String)
  region!: string;

  @Field(() => String)
  cursor!: string;
}

/** What every event has. The values are made by `change-event.ts`. */
@ObjectType({ simpleResolvers: true })
abstract class AnyChangeEvent {
  @Field(() => EventKind)
  kind!: EventKind;

  @Field(() => String, { description: 'Code of the region the event is about.' })
  region!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the record; null where the event is about a region.',
  })
  id!: string | null;

  @Field(() => [String], {
    description: 'Names of the fields that were changed, as far as the viewer can see them.',
  })
  changedFields!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Revision the change made. The record may be newer.' })
  revision!: number | null;

  @Field(() => String, { nullable: true, description: 'Public note beside the change.' })
  note!: string | null;

  @Field(() => GraphQLInstant)
  at!: string;

  @Field(() => String, { description: 'Everything up to here has been told. Store it with the effect.' })
  cursor!: string;

  @Field(() => String, { nullable: true, description: 'About a region or a gap: why, as a code.' })
  message!: string | null;

  @Field(() => [StreamPositionType], {
    nullable: true,
    description: 'How far each region has come; HEARTBEAT only.',
  })
  positions!: readonly StreamPositionType[] | null;
}

@Directive('@event(shard: "region", id: "id", at: "at")')
@ObjectType('ChangeEvent', { simpleResolvers: true })
export class ChangeEventType extends AnyChangeEvent {
  @Field(() => NodeType, {
    nullable: true,
    description: 'The record as the viewer may see it now; what was withdrawn is a tombstone.',
  })
  record!: object | null;
}

@Directive('@event(shard: "region", id: "id", at: "at")')
@ObjectType('ConferenceChangeEvent', { simpleResolvers: true })
export class ConferenceChangeEventType extends AnyChangeEvent {
  @Field(() => ConferenceType, {
    nullable: true,
    description: 'The conference as the viewer may see it now.',
  })
  conference!: object | null;
}
