import { totalLabel } from '@verbund/schema';
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { isAsked, ownCoverage, type Coverage } from '../coverage/coverage.ts';
import type { Measure } from './figure.enum.ts';
import { Language } from './figure.type.ts';
import { FigureTotalArgs } from './figure-total.input.ts';
import { kindOfTotal } from './figure-total.rules.ts';
import { EMPTY_TOTAL, totalOf, type Total } from './figure-total.ts';
import { FigureTotalType } from './figure-total.type.ts';

interface FigureTotal extends Total {
  readonly measure: Measure;
  readonly relation: 'EXACT';
  readonly coverage: Coverage;
}

@Resolver(() => FigureTotalType)
export class FigureTotalResolver {
  @Directive('@scatter(merge: OBJECT)')
  @Query(() => FigureTotalType, {
    nullable: true,
    description: [
      'A total with its precision. Only figures of this one measure are added. A SHARE cannot be added (MEASURE_NOT_ADDITIVE).',
      'A STOCK counts the latest figure per organization at or before `at`, and needs `filter.organization`, `filter.organizationKind` or `filter.memberOf` (STOCK_NEEDS_SUBJECT).',
      'Unless it is named, an organization is left out from the day on which another succeeded it, as its own region knows.',
      'A FLOW adds the figures of the held conferences between `from` and `to`.',
    ].join('\n'),
  })
  async figureTotal(
    @Args(() => FigureTotalArgs) args: FigureTotalArgs,
    @Ctx() context: Context,
  ): Promise<FigureTotal> {
    kindOfTotal(args);
    const { code } = context.config;
    const asked = isAsked(code, args.filter?.region);
    const total = asked ? await totalOf(context, args) : EMPTY_TOTAL;
    return { measure: args.measure, ...total, relation: 'EXACT', coverage: ownCoverage(code, asked, null) };
  }

  @Directive('@derived(needs: ["measure", "value", "lower", "upper", "known", "of", "precisions"])')
  @FieldResolver(() => String, {
    description: 'Wording in one sentence, `knapp 460, aus 2 von 3 Veranstaltungen`.',
  })
  label(
    @Root() total: FigureTotal,
    @Arg('language', () => Language, { defaultValue: 'DE' }) language: Language,
  ): string {
    return totalLabel(total, language);
  }
}
