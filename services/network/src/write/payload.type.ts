import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { ProblemType } from './problem.type.ts';

@ObjectType('Conflict', {
  simpleResolvers: true,
  description: 'Somebody else was quicker; nothing was written.',
})
export class ConflictType {
  @Field(() => Int, { description: 'The one it has now.' })
  revision!: number;

  @Field(() => [String], {
    description: 'Fields the others have changed since the revision that was expected.',
  })
  fields!: string[];
}

/** The payload of mutations of one kind, without its record. The value is a `WriteAnswer`. */
export function payloadOf(name: string): ClassType {
  @ObjectType(`${name}Payload`, { simpleResolvers: true })
  class Payload {
    @Field(() => Int, { nullable: true, description: 'Revision that was written; null where nothing was.' })
    revision!: number | null;

    @Field(() => [ProblemType], { description: 'Empty where it was written.' })
    problems!: ProblemType[];

    @Field(() => ConflictType, { nullable: true })
    conflict!: ConflictType | null;
  }
  return Payload;
}

export const RecordPayload = payloadOf('Record');
