import { Field, InputType, Int } from 'type-graphql';
import { SourceInput } from '../source/source.input.ts';
import { TextInput } from '../text/text.input.ts';
import { Measure, Precision } from './figure.enum.ts';

@InputType('FigureInput')
export class FigureInput {
  @Field(() => Measure)
  measure!: Measure;

  @Field(() => Int)
  value!: number;

  @Field(() => Int, { nullable: true, description: 'Upper end of a RANGE.' })
  upper?: number | null;

  @Field(() => Precision, { nullable: true, description: 'EXACT where nothing is said.' })
  precision?: Precision | null;

  @Field(() => String, { nullable: true, description: 'A day, a month or a year.' })
  asOf?: string | null;

  @Field(() => TextInput, { nullable: true })
  note?: TextInput | null;

  @Field(() => SourceInput, { nullable: true })
  source?: SourceInput | null;
}
