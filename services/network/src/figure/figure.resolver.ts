import { figureLabel, measureInfo } from '@verbund/schema';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Source } from '../source/source.entity.ts';
import { SourceType } from '../source/source.type.ts';
import { textIn } from '../text/text.ts';
import type { Figure } from './figure.entity.ts';
import { Additivity } from './figure.enum.ts';
import { FigureType, IntervalType, Language } from './figure.type.ts';

@Resolver(() => FigureType)
export class FigureResolver {
  @FieldResolver(() => Additivity)
  additivity(@Root() { measure }: Figure): Additivity {
    return measureInfo(measure).additivity;
  }

  @FieldResolver(() => IntervalType, {
    description: 'What value and precision mean: `über 30` is 31 and more.',
  })
  interval(@Root() { lowerBound, upperBound }: Figure): IntervalType {
    return { lower: lowerBound, upper: upperBound };
  }

  @FieldResolver(() => String)
  label(
    @Root() figure: Figure,
    @Arg('language', () => Language, { defaultValue: 'DE' }) language: Language,
  ): string {
    return figureLabel(figure, language);
  }

  @FieldResolver(() => String, { nullable: true })
  note(
    @Root() { note }: Figure,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(note, language);
  }

  @FieldResolver(() => SourceType, { nullable: true })
  async source(@Root() { sourceKey }: Figure, @Ctx() { loaders }: Context): Promise<Source | null> {
    return sourceKey === null ? null : loaders.sourceByKey.load(sourceKey);
  }
}
