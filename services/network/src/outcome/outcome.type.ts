import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Outcome } from './outcome.entity.ts';
import { OutcomeKind } from './outcome.enum.ts';

@ObjectType('Outcome', { simpleResolvers: true })
export class OutcomeType implements Pick<Outcome, 'id' | 'kind' | 'byLabel' | 'position'> {
  @Field(() => ID)
  id!: string;

  @Field(() => OutcomeKind)
  kind!: OutcomeKind;

  @Field(() => String, { nullable: true, description: 'Who, where no record is named.' })
  byLabel!: string | null;

  @Field(() => Int)
  position!: number;
}

registerEnumType(OutcomeKind, { name: 'OutcomeKind' });
