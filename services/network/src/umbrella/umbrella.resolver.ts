import { umbrellaLabel, umbrellaStateName } from '@verbund/schema';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ownCoverage } from '../coverage/coverage.ts';
import { requireId } from '../database/conditions.ts';
import { Language } from '../figure/figure.type.ts';
import { today } from '../scalar/calendar.ts';
import { GraphQLDate } from '../scalar/scalars.ts';
import { readUmbrella } from './read-umbrella.ts';
import { UmbrellaStateType, UmbrellaType } from './umbrella.type.ts';

@Resolver(() => UmbrellaType)
export class UmbrellaResolver {
  @Directive('@local')
  @Query(() => UmbrellaType, {
    nullable: true,
    description:
      'Who belongs to a body at a day (default: today). Answered by the gateway from all regions; null where nobody knows this body.',
  })
  async umbrella(
    @Arg('id', () => ID) id: string,
    @Arg('at', () => GraphQLDate, { nullable: true }) at: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<UmbrellaType | null> {
    requireId('id', 'organization', id);
    const view = await readUmbrella(context, id, at ?? today());
    return view && { ...view, coverage: ownCoverage(context.config.code, true, null) };
  }

  @FieldResolver(() => String, {
    description: 'In words: how many, how sure that is, and which states are missing.',
  })
  label(
    @Root() umbrella: UmbrellaType,
    @Arg('language', () => Language, { defaultValue: 'DE' }) language: Language,
  ): string {
    return umbrellaLabel(umbrella, language);
  }
}

@Resolver(() => UmbrellaStateType)
export class UmbrellaStateResolver {
  @FieldResolver(() => String, { description: '`Thüringen`' })
  name(
    @Root() { state }: UmbrellaStateType,
    @Arg('language', () => Language, { defaultValue: 'DE' }) language: Language,
  ): string {
    return umbrellaStateName(state, language);
  }
}
