import { Arg, Ctx, Directive, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireAdmin } from '../write/require-writer.ts';
import { COMPLETE_FILES } from './export-routes.ts';

@ObjectType('ExportPayload', { simpleResolvers: true })
class ExportPayload {
  @Field(() => [String], {
    description: 'Addresses of the files: everything as lines of JSON, and a table of each kind as CSV.',
  })
  files!: string[];

  @Field(() => GraphQLInstant, { description: 'Until then the addresses work, for whoever has them.' })
  expiresAt!: Date;
}

/** The way of a browser to complete files. */
@Resolver()
export class ExportResolver {
  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Opens the complete export of a region for ten minutes. For admins. What is public needs no such address.',
  })
  exportRegion(@Arg('region', () => String) region: string, @Ctx() context: Context): ExportPayload {
    requireRegion(region, context);
    requireAdmin(context.viewer, region);
    const ticket = context.exportDesk.open();
    return {
      files: COMPLETE_FILES.map((path) => context.exportDesk.addressOf(path, ticket)),
      expiresAt: ticket.expiresAt,
    };
  }
}
