import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from './problem.type.ts';
import type { ManyAnswer } from './write-many.ts';

@ObjectType('ManyPayload', {
  simpleResolvers: true,
  description: 'Several records in one transaction: all or none.',
})
export class ManyPayload implements Pick<ManyAnswer, 'written'> {
  @Field(() => Int, { description: 'Records that were changed; 0 where there is a problem.' })
  written!: number;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}
