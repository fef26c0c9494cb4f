import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireWriter } from '../write/require-writer.ts';
import type { FormDraft } from './form-draft.entity.ts';
import { FormDraftPayload, FormDraftType } from './form-draft.type.ts';
import { DRAFT_DAYS } from './forget-drafts.ts';
import { CONTENT_BYTES } from './read-content.ts';
import { saveDraft, type DraftAnswer } from './save-draft.ts';
import { draftsOf, MOST_DRAFTS, removeDraft } from './store-draft.ts';

@ArgsType()
class SaveDraftArgs {
  @Field(() => String)
  region!: string;

  @Field(() => String, { description: 'As in `FormDraft.form`.' })
  form!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The one the form began with; needed where there is a record.',
  })
  revision?: number | null;

  @Field(() => String, {
    description: `What stands in the form: a JSON object of at most ${CONTENT_BYTES} bytes, of the client's own making.`,
  })
  content!: string;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: '`savedAt` of the draft this one goes on from; without it there must be none.',
  })
  after?: Date | null;
}

/** Forms that were not sent yet: each person has her own, and nobody else can ask for them. */
@Resolver(() => FormDraftType)
export class FormDraftResolver {
  @Directive('@route(by: "region", names: SHARD)')
  @Query(() => [FormDraftType], {
    nullable: true,
    description: `Your own forms that were not sent yet, the newest first. Nobody else sees them; they are kept for ${DRAFT_DAYS} days. For staff.`,
  })
  async formDrafts(
    @Arg('region', () => String) region: string,
    @Arg('form', () => String, { nullable: true, description: 'Of this form alone.' })
    form: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<FormDraft[]> {
    requireRegion(region, context);
    const { person } = requireWriter(context.viewer, region);
    return draftsOf(context.em, person, form ?? null);
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => FormDraftPayload, {
    nullable: true,
    description: `Keeps what stands in a form of yours until it is sent; at most ${MOST_DRAFTS} forms. No record is changed, and nobody is told.`,
  })
  async saveFormDraft(
    @Args(() => SaveDraftArgs) { region, form, revision, content, after }: SaveDraftArgs,
    @Ctx() context: Context,
  ): Promise<DraftAnswer> {
    requireRegion(region, context);
    const { person } = requireWriter(context.viewer, region);
    return saveDraft(context, { person, form, revision: revision ?? null, content, after: after ?? null });
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => FormDraftPayload, {
    nullable: true,
    description: 'Throws away what you have entered in a form and not sent.',
  })
  async discardFormDraft(
    @Arg('region', () => String) region: string,
    @Arg('form', () => String) form: string,
    @Ctx() context: Context,
  ): Promise<DraftAnswer> {
    requireRegion(region, context);
    const { person } = requireWriter(context.viewer, region);
    await removeDraft(context.em, person, form);
    return { draft: null, conflict: null, problems: [] };
  }

  @FieldResolver(() => String, { description: 'What stands in the form, as JSON.' })
  content(@Root() { content }: FormDraft): string {
    return JSON.stringify(content);
  }
}
