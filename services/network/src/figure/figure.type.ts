import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../record/enum-of.ts';
import { GraphQLPartialDate } from '../scalar/scalars.ts';
import type { Figure } from './figure.entity.ts';
import { Additivity, Measure, Precision } from './figure.enum.ts';

export const Language = enumOf('DE', 'EN');
export type Language = keyof typeof Language;

@ObjectType('Interval', { simpleResolvers: true })
export class IntervalType {
  @Field(() => Int)
  lower!: number;

  @Field(() => Int, { nullable: true, description: 'Null: no upper bound.' })
  upper!: number | null;
}

@ObjectType('Figure', { simpleResolvers: true })
export class FigureType implements Pick<Figure, 'measure' | 'value' | 'upper' | 'precision' | 'asOf'> {
  @Field(() => Measure)
  measure!: Measure;

  @Field(() => Int)
  value!: number;

  @Field(() => Int, { nullable: true, description: 'Upper end of a RANGE.' })
  upper!: number | null;

  @Field(() => Precision)
  precision!: Precision;

  @Field(() => GraphQLPartialDate, { nullable: true })
  asOf!: string | null;
}

registerEnumType(Measure, { name: 'Measure' });
registerEnumType(Precision, { name: 'Precision' });
registerEnumType(Additivity, { name: 'Additivity' });
registerEnumType(Language, { name: 'Language' });
