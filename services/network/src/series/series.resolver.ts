import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Conference } from '../conference/conference.entity.ts';
import { ConferenceType } from '../conference/conference.type.ts';
import { RawArguments } from '../connection/page.args.ts';
import type { Page } from '../connection/page.ts';
import { resolvePage } from '../connection/resolve-page.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure/figure.entity.ts';
import { Measure } from '../figure/figure.enum.ts';
import { figuresOfMeasure } from '../figure/figure.rules.ts';
import { FigureType } from '../figure/figure.type.ts';
import type { Participation } from '../participation/participation.entity.ts';
import { ParticipationRole } from '../participation/participation.enum.ts';
import { ParticipationType } from '../participation/participation.type.ts';
import { visibleParticipations } from '../participation/participations-of.ts';
import { requireOwn } from '../record/node.rules.ts';
import { referenceOf, type Reference } from '../reference/reference.ts';
import { ProjectRefType } from '../reference/reference.type.ts';
import { textIn } from '../text/text.ts';
import type { ConferenceSeries } from './series.entity.ts';
import { SeriesListArgs } from './series.input.ts';
import { seriesList } from './series.list.ts';
import { ConferenceSeriesConnection, ConferenceSeriesType } from './series.type.ts';

@Resolver(() => ConferenceSeriesType)
export class ConferenceSeriesResolver {
  @Directive('@route(by: "id")')
  @Query(() => ConferenceSeriesType, { nullable: true })
  async conferenceSeries(
    @Arg('id', () => ID) id: string,
    @Ctx() { config, loaders }: Context,
  ): Promise<ConferenceSeries | null> {
    requireOwn('ConferenceSeries', id, config.code);
    return loaders.seriesById.load(id);
  }

  @Directive('@scatter(merge: CONNECTION)')
  @Query(() => ConferenceSeriesConnection, {
    nullable: true,
    description: 'Series of conferences, with and without conferences yet. In the order of their ids.',
  })
  async seriesList(
    @Args(() => SeriesListArgs) { filter }: SeriesListArgs,
    @RawArguments() args: PageArguments & Record<string, unknown>,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<Page<ConferenceSeries>> {
    return resolvePage(context, { info, args, orderBy: null, ...seriesList(filter) });
  }

  @FieldResolver(() => String)
  title(
    @Root() { title }: ConferenceSeries,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string {
    return textIn(title, language);
  }

  @FieldResolver(() => ConferenceType, { nullable: true })
  async origin(
    @Root() { originId }: ConferenceSeries,
    @Ctx() { loaders }: Context,
  ): Promise<Conference | null> {
    return originId === null ? null : loaders.conferenceById.load(originId);
  }

  @FieldResolver(() => ProjectRefType, { nullable: true })
  project(@Root() { projectId, projectLabel }: ConferenceSeries): Reference | null {
    return referenceOf(projectId, projectLabel);
  }

  @FieldResolver(() => String, { nullable: true })
  summary(
    @Root() { summary }: ConferenceSeries,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(summary, language);
  }

  @FieldResolver(() => [ParticipationType])
  async participations(
    @Root() { id }: ConferenceSeries,
    @Arg('role', () => [ParticipationRole], { nullable: true }) role: ParticipationRole[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Participation[]> {
    return visibleParticipations(context, id, null, role);
  }

  @FieldResolver(() => [ConferenceType])
  async conferences(
    @Root() { id }: ConferenceSeries,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Conference[]> {
    return loaders.conferencesOfSeries.load(id);
  }

  @FieldResolver(() => [FigureType])
  async figures(
    @Root() { id }: ConferenceSeries,
    @Arg('measure', () => Measure, { nullable: true }) measure: Measure | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Figure[]> {
    return figuresOfMeasure(await loaders.figuresOf.load(id), measure);
  }
}
