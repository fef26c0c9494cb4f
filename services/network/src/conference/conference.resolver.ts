import type { PageArguments } from '@verbund/schema';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Page } from '../connection/page.ts';
import { resolvePage } from '../connection/resolve-page.ts';
import type { Context } from '../context.ts';
import type { Figure } from '../figure/figure.entity.ts';
import { Measure } from '../figure/figure.enum.ts';
import { figuresOfMeasure } from '../figure/figure.rules.ts';
import { FigureType } from '../figure/figure.type.ts';
import type { Outcome } from '../outcome/outcome.entity.ts';
import { OutcomeKind } from '../outcome/outcome.enum.ts';
import { OutcomeType } from '../outcome/outcome.type.ts';
import type { Participation } from '../participation/participation.entity.ts';
import { ParticipationRole } from '../participation/participation.enum.ts';
import { ParticipationType } from '../participation/participation.type.ts';
import { visibleParticipations } from '../participation/participations-of.ts';
import { requireOwn } from '../record/node.rules.ts';
import { referenceOf, type Reference } from '../reference/reference.ts';
import { ProjectRefType } from '../reference/reference.type.ts';
import type { ConferenceSeries } from '../series/series.entity.ts';
import { ConferenceSeriesType } from '../series/series.type.ts';
import { textIn } from '../text/text.ts';
import type { Conference } from './conference.entity.ts';
import { ConferencesArgs } from './conference.input.ts';
import { conferenceList } from './conference.list.ts';
import { ConferenceConnection, ConferenceType } from './conference.type.ts';
import type { Session } from './session.entity.ts';
import { SessionType } from './session.type.ts';
import { hasVenue } from './venue.resolver.ts';
import { VenueType } from './venue.type.ts';

@Resolver(() => ConferenceType)
export class ConferenceResolver {
  @Directive('@scatter(merge: CONNECTION)')
  @Query(() => ConferenceConnection, {
    nullable: true,
    description:
      'Events of every kind: network meetings, state conferences, regional conferences, workshops.',
  })
  async conferences(
    @Args(() => ConferencesArgs) { orderBy, filter }: ConferencesArgs,
    @RawArguments() args: PageArguments & Record<string, unknown>,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<Page<Conference>> {
    return resolvePage(context, { info, args, orderBy, ...conferenceList(filter, context) });
  }

  @Directive('@route(by: "id")')
  @Query(() => ConferenceType, { nullable: true })
  async conference(
    @Arg('id', () => ID) id: string,
    @Ctx() { config, loaders }: Context,
  ): Promise<Conference | null> {
    requireOwn('Conference', id, config.code);
    return loaders.conferenceById.load(id);
  }

  @FieldResolver(() => String)
  title(
    @Root() { title }: Conference,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string {
    return textIn(title, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was cancelled or postponed.' })
  statusReason(
    @Root() { statusReason }: Conference,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(statusReason, language);
  }

  @FieldResolver(() => VenueType, { nullable: true })
  venue(@Root() conference: Conference): Conference | null {
    return hasVenue(conference) ? conference : null;
  }

  @FieldResolver(() => ConferenceSeriesType, { nullable: true })
  async series(
    @Root() { seriesId }: Conference,
    @Ctx() { loaders }: Context,
  ): Promise<ConferenceSeries | null> {
    return seriesId === null ? null : loaders.seriesById.load(seriesId);
  }

  @FieldResolver(() => ProjectRefType, { nullable: true })
  project(@Root() { projectId, projectLabel }: Conference): Reference | null {
    return referenceOf(projectId, projectLabel);
  }

  @FieldResolver(() => String, { nullable: true })
  summary(
    @Root() { summary }: Conference,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(summary, language);
  }

  @FieldResolver(() => [ParticipationType], {
    description: 'Who took which part, in the order of the programme. Without those of single sessions.',
  })
  async participations(
    @Root() { id }: Conference,
    @Arg('role', () => [ParticipationRole], { nullable: true }) role: ParticipationRole[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Participation[]> {
    return visibleParticipations(context, id, null, role);
  }

  @FieldResolver(() => [SessionType])
  async sessions(@Root() { id }: Conference, @Ctx() { loaders }: Context): Promise<readonly Session[]> {
    return loaders.sessionsOf.load(id);
  }

  @FieldResolver(() => [FigureType])
  async figures(
    @Root() { id }: Conference,
    @Arg('measure', () => Measure, { nullable: true }) measure: Measure | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Figure[]> {
    return figuresOfMeasure(await loaders.figuresOf.load(id), measure);
  }

  @FieldResolver(() => [OutcomeType])
  async outcomes(
    @Root() { id }: Conference,
    @Arg('kind', () => OutcomeKind, { nullable: true }) kind: OutcomeKind | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Outcome[]> {
    const outcomes = await loaders.outcomesOf.load(id);
    return kind == null ? outcomes : outcomes.filter((outcome) => outcome.kind === kind);
  }
}
