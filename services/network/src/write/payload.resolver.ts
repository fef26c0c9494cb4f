import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { anyRecord } from '../record/any-record.ts';
import { NodeType } from '../record/node.type.ts';
import { ConflictType, RecordPayload } from './payload.type.ts';
import type { Conflict, WriteAnswer } from './write-request.ts';

@Resolver(() => RecordPayload)
export class RecordPayloadResolver {
  @FieldResolver(() => NodeType, {
    nullable: true,
    description: 'As it is now. A withdrawn record is a Tombstone.',
  })
  async record(@Root() { id }: WriteAnswer, @Ctx() { loaders }: Context): Promise<object | null> {
    return id === null ? null : anyRecord(loaders, id);
  }
}

@Resolver(() => ConflictType)
export class ConflictResolver {
  @FieldResolver(() => NodeType, { description: 'The record as it is now.' })
  async current(@Root() { id }: Conflict, @Ctx() { loaders }: Context): Promise<object> {
    const record = await anyRecord(loaders, id);
    if (!record) throw new Error('a record in conflict is gone');
    return record;
  }
}
