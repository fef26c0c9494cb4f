import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { NodeType } from './node.type.ts';

@Directive('@key(fields: "id")')
@Directive('@sharded')
@Directive('@moved(to: "movedTo")')
@ObjectType('Tombstone', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A record that was withdrawn. It stays to be found, so that everybody who kept a copy learns of it.',
})
export class TombstoneType extends NodeType {
  @Field(() => GraphQLInstant)
  withdrawnAt!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Record that took over, where a short entry was adopted by its own region.',
  })
  movedTo!: string | null;
}
