import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../connection/connection.type.ts';
import { NodeType } from '../record/node.type.ts';
import { GraphQLPartialDate } from '../scalar/scalars.ts';
import type { Relation } from './relation.entity.ts';
import { Certainty, ConfirmedBy, Intensity, RelationKind } from './relation.enum.ts';

@Directive('@key(fields: "id")')
@Directive('@sharded')
@ObjectType('Relation', { implements: NodeType, simpleResolvers: true })
export class RelationType
  extends NodeType
  implements Pick<Relation, 'kind' | 'since' | 'until' | 'certainty' | 'confirmedBy' | 'intensity'>
{
  @Field(() => RelationKind)
  kind!: RelationKind;

  @Field(() => GraphQLPartialDate, { nullable: true })
  since!: string | null;

  @Field(() => GraphQLPartialDate, { nullable: true })
  until!: string | null;

  @Field(() => Certainty, { description: 'UNDATED: no year is known, so the edge enters no exact count.' })
  certainty!: Certainty;

  @Field(() => ConfirmedBy)
  confirmedBy!: ConfirmedBy;

  @Field(() => Intensity, { nullable: true })
  intensity!: Intensity | null;
}

export const RelationConnection = connectionOf(RelationType, 'Relation');

registerEnumType(RelationKind, { name: 'RelationKind' });
registerEnumType(Certainty, { name: 'Certainty' });
registerEnumType(ConfirmedBy, { name: 'ConfirmedBy' });
registerEnumType(Intensity, { name: 'Intensity' });
