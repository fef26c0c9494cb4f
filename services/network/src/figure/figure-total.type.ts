import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { TotalRelation } from '../coverage/coverage.enum.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { Measure, Precision } from './figure.enum.ts';

@ObjectType('PrecisionCount', { simpleResolvers: true })
export class PrecisionCountType {
  @Field(() => Precision)
  precision!: Precision;

  @Directive('@merge(with: SUM)')
  @Field(() => Int)
  count!: number;
}

@ObjectType('FigureTotal', { simpleResolvers: true })
export class FigureTotalType {
  @Directive('@merge(with: SAME)')
  @Field(() => Measure)
  measure!: Measure;

  @Directive('@merge(with: SUM)')
  @Field(() => Int, { description: 'Sum of the values as stated.' })
  value!: number;

  @Directive('@merge(with: SUM)')
  @Field(() => Int)
  lower!: number;

  @Directive('@merge(with: SUM, nulls: ABSORB, missing: NULL)')
  @Field(() => Int, {
    nullable: true,
    description: 'Null: no upper bound. A region missing takes the upper bound away.',
  })
  upper!: number | null;

  @Directive('@merge(with: SUM)')
  @Field(() => Int, { description: 'How many had a figure.' })
  known!: number;

  @Directive('@merge(with: SUM)')
  @Field(() => Int, { description: 'Out of how many.' })
  of!: number;

  @Directive('@merge(with: GROUP, by: ["precision"])')
  @Field(() => [PrecisionCountType])
  precisions!: PrecisionCountType[];

  @Directive('@relation(of: ["lower"])')
  @Field(() => TotalRelation)
  relation!: TotalRelation;

  @Directive('@coverage')
  @Field(() => CoverageType)
  coverage!: CoverageType;
}
