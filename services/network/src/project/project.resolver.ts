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
import type { Municipality } from '../municipality/municipality.entity.ts';
import { MunicipalityType } from '../municipality/municipality.type.ts';
import type { Outcome } from '../outcome/outcome.entity.ts';
import { OutcomeKind } from '../outcome/outcome.enum.ts';
import { OutcomeType } from '../outcome/outcome.type.ts';
import type { Participation } from '../participation/participation.entity.ts';
import { ParticipationRole } from '../participation/participation.enum.ts';
import { ParticipationType } from '../participation/participation.type.ts';
import { visibleParticipations } from '../participation/participations-of.ts';
import { requireOwn } from '../record/node.rules.ts';
import { loadAll } from '../record/row-loader.ts';
import { referenceOf, type Reference } from '../reference/reference.ts';
import { ProjectRefType } from '../reference/reference.type.ts';
import { textIn } from '../text/text.ts';
import type { Project } from './project.entity.ts';
import { ProjectsArgs } from './project.input.ts';
import { projectList } from './project.list.ts';
import { ProjectConnection, ProjectType } from './project.type.ts';

@Resolver(() => ProjectType)
export class ProjectResolver {
  @Directive('@scatter(merge: CONNECTION)')
  @Query(() => ProjectConnection, { nullable: true })
  async projects(
    @Args(() => ProjectsArgs) { orderBy, filter }: ProjectsArgs,
    @RawArguments() args: PageArguments & Record<string, unknown>,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: Context,
  ): Promise<Page<Project>> {
    return resolvePage(context, { info, args, orderBy, ...projectList(filter, context) });
  }

  @Directive('@route(by: "id")')
  @Query(() => ProjectType, { nullable: true })
  async project(
    @Arg('id', () => ID) id: string,
    @Ctx() { config, loaders }: Context,
  ): Promise<Project | null> {
    requireOwn('Project', id, config.code);
    return loaders.projectById.load(id);
  }

  @FieldResolver(() => String)
  title(
    @Root() { title }: Project,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string {
    return textIn(title, language);
  }

  @FieldResolver(() => ProjectRefType, { nullable: true })
  parent(@Root() { parentId, parentLabel }: Project): Reference | null {
    return referenceOf(parentId, parentLabel);
  }

  @FieldResolver(() => String, { nullable: true })
  summary(
    @Root() { summary }: Project,
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
  ): string | null {
    return textIn(summary, language);
  }

  @FieldResolver(() => [ParticipationType])
  async participations(
    @Root() { id }: Project,
    @Arg('role', () => [ParticipationRole], { nullable: true }) role: ParticipationRole[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Participation[]> {
    return visibleParticipations(context, id, null, role);
  }

  @FieldResolver(() => [MunicipalityType])
  async municipalities(
    @Root() { municipalityKeys }: Project,
    @Ctx() { loaders }: Context,
  ): Promise<Municipality[]> {
    return loadAll(loaders.municipalityByAgs, municipalityKeys);
  }

  @FieldResolver(() => [FigureType])
  async figures(
    @Root() { id }: Project,
    @Arg('measure', () => Measure, { nullable: true }) measure: Measure | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Figure[]> {
    return figuresOfMeasure(await loaders.figuresOf.load(id), measure);
  }

  @FieldResolver(() => [OutcomeType])
  async outcomes(
    @Root() { id }: Project,
    @Arg('kind', () => OutcomeKind, { nullable: true }) kind: OutcomeKind | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<readonly Outcome[]> {
    const outcomes = await loaders.outcomesOf.load(id);
    return kind == null ? outcomes : outcomes.filter((outcome) => outcome.kind === kind);
  }
}
