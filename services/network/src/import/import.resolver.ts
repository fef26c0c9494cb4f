import { Arg, Args, ArgsType, Ctx, Directive, Field, Mutation, Query, Resolver } from 'type-graphql';
import { RawArguments } from '../connection/page.args.ts';
import type { Context } from '../context.ts';
import { Visibility } from '../record/record.enum.ts';
import { requestHash } from '../write/idempotency/request-hash.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireWriter } from '../write/require-writer.ts';
import type { ImportAnswer } from './import-answer.ts';
import { importFile } from './import-file.ts';
import { ImportKind } from './import-kind.enum.ts';
import { importTemplate } from './import-template.ts';
import { ImportPayload, ImportProgressType, ImportTemplateType } from './import.type.ts';
import { progressSaid, type ImportProgress } from './progress.ts';

@ArgsType()
class ImportArgs {
  @Field(() => String)
  region!: string;

  @Field(() => ImportKind)
  kind!: ImportKind;

  /** Content of the file, or rows copied out of a spreadsheet: separated by semicolons, commas or tabs, with a row of heads. */
  @Field(() => String)
  text!: string;

  /** Says what would happen, and writes nothing. */
  @Field(() => Boolean, { defaultValue: true })
  dryRun!: boolean;

  /** Shows the records at once to everybody this names; without it they are drafts. */
  @Field(() => Visibility, { nullable: true })
  visibility?: Visibility | null;

  /** The same request with the same key is done once; `importProgress` is asked with it. */
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

/** Files of organizations, projects and conferences. */
@Resolver()
export class ImportResolver {
  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => ImportPayload, {
    nullable: true,
    description:
      'Every row is a new record: all or none. At most 5000 rows and 5 MB. The same file is imported once, whoever sends it.',
  })
  async importRecords(
    @Args(() => ImportArgs) args: ImportArgs,
    @RawArguments() raw: Record<string, unknown>,
    @Ctx() context: Context,
  ): Promise<ImportAnswer> {
    const { region, kind, text, dryRun, visibility = null, idempotencyKey } = args;
    requireRegion(region, context);
    const author = requireWriter(context.viewer, region);
    const idempotency =
      idempotencyKey == null
        ? null
        : { key: idempotencyKey, requestHash: requestHash('importRecords', { ...raw, dryRun: false }) };
    return importFile(context, author, { kind, text, dryRun, visibility, idempotency });
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Query(() => ImportProgressType, {
    nullable: true,
    description: 'How far an import of your own is. Null where nothing is known of it. For staff.',
  })
  importProgress(
    @Arg('region', () => String) region: string,
    @Arg('idempotencyKey', () => String) idempotencyKey: string,
    @Ctx() context: Context,
  ): ImportProgress | null {
    requireRegion(region, context);
    return progressSaid(requireWriter(context.viewer, region).person, idempotencyKey);
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Query(() => ImportTemplateType, {
    nullable: true,
    description: 'A file to fill, with German heads or, for `en`, English ones. Both are understood.',
  })
  importTemplate(
    @Arg('region', () => String) region: string,
    @Arg('kind', () => ImportKind) kind: ImportKind,
    @Arg('language', () => String, { nullable: true }) language: string | null,
    @Ctx() context: Context,
  ): ImportTemplateType {
    requireRegion(region, context);
    return importTemplate(kind, language);
  }
}
