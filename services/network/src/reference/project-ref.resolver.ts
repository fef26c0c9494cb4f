import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Project } from '../project/project.entity.ts';
import { ProjectType } from '../project/project.type.ts';
import { regionOf } from '../record/node.rules.ts';
import type { Reference } from './reference.ts';
import { ProjectRefType, Resolution } from './reference.type.ts';

@Resolver(() => ProjectRefType)
export class ProjectRefResolver {
  @FieldResolver(() => String, { nullable: true })
  region(@Root() reference: Reference): string | null {
    return regionOf(reference.id);
  }

  @Directive('@reference(by: "id")')
  @FieldResolver(() => ProjectType, { nullable: true })
  async project(@Root() reference: Reference, @Ctx() context: Context): Promise<Project | null> {
    return ownProject(reference, context);
  }

  @Directive('@resolution(of: "project")')
  @FieldResolver(() => Resolution)
  async resolution(@Root() reference: Reference, @Ctx() context: Context): Promise<Resolution> {
    return (await ownProject(reference, context)) ? 'RESOLVED' : 'NOT_AVAILABLE';
  }
}

/** A region knows the records of its own; those of others are for the gateway to fetch. */
function ownProject({ id }: Reference, { config, loaders }: Context): Promise<Project | null> {
  return id !== null && regionOf(id) === config.code ? loaders.projectById.load(id) : Promise.resolve(null);
}
