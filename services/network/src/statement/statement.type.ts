import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { RelationKind } from '../relation/relation.enum.ts';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { StatementVerdict } from './statement.enum.ts';

@Directive('@key(fields: "id")')
@Directive('@sharded')
@ObjectType('RelationStatement', {
  simpleResolvers: true,
  description: 'What the organization at the end of a relation says of it, kept by its own region.',
})
export class RelationStatementType {
  @Field(() => ID)
  id!: string;

  @Field(() => RelationKind, { description: 'Kind of the relation it speaks of.' })
  relationKind!: RelationKind;

  @Field(() => StatementVerdict)
  verdict!: StatementVerdict;

  @Field(() => String, { nullable: true, description: 'Public words on it.' })
  note!: string | null;

  @Field(() => GraphQLInstant)
  statedAt!: string;
}

registerEnumType(StatementVerdict, { name: 'StatementVerdict' });
