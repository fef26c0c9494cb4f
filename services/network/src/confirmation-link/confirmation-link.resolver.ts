import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { NetworkError } from '../errors.ts';
import { anyRecord } from '../record/any-record.ts';
import { requireOwn } from '../record/node.rules.ts';
import { NodeType } from '../record/node.type.ts';
import { readWords } from '../suggestion/read-words.ts';
import { storeSuggestion } from '../suggestion/store-suggestion.ts';
import { SuggestPayload } from '../suggestion/suggestion.type.ts';
import type { Receipt } from '../suggestion/suggestion-write.resolver.ts';
import { loadRecord } from '../write/load-record.ts';
import { writingOf } from '../write/kinds.ts';
import type { Problem } from '../write/problem.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireWriter } from '../write/require-writer.ts';
import { inTransaction } from '../write/transaction.ts';
import { confirmByLink, type Confirmed } from './confirm-by-link.ts';
import { findLink, LINK_GONE, spendLink, storeLink } from './confirmation-link.ts';
import type { ConfirmationLink } from './confirmation-link.entity.ts';
import {
  ConfirmationLinkPayload,
  ConfirmationLinkType,
  ConfirmByLinkPayload,
} from './confirmation-link.type.ts';

const MOST_HOURS = 30 * 24;
const HOUR_MS = 3_600_000;

@ArgsType()
class TokenArgs {
  @Field(() => String)
  region!: string;

  @Field(() => String)
  token!: string;
}

interface MadeLink {
  readonly token: string | null;
  readonly expiresAt: string | null;
  readonly problems: readonly Problem[];
}

/** Confirming without an account: staff make a link for one record, and whoever has it may use it once. */
@Resolver(() => ConfirmationLinkType)
export class ConfirmationLinkResolver {
  @Directive('@route(by: "id")')
  @Mutation(() => ConfirmationLinkPayload, {
    nullable: true,
    description: 'Makes a link with which somebody without an account confirms a record, once.',
  })
  async createConfirmationLink(
    @Arg('id', () => ID) id: string,
    @Arg('hours', () => Int, { defaultValue: 24, description: 'How long it can be used: 1 to 720.' })
    hours: number,
    @Ctx() context: Context,
  ): Promise<MadeLink> {
    requireOwn(null, id, context.config.code);
    const author = requireWriter(context.viewer, context.config.code);
    if (hours < 1 || hours > MOST_HOURS)
      throw new NetworkError('BAD_USER_INPUT', `hours: expected 1 to ${MOST_HOURS}, got ${hours}`);
    const at = new Date();
    const expiresAt = new Date(at.getTime() + hours * HOUR_MS);
    const made = await inTransaction<string, Problem>(context.em, async (em) => {
      const record = await loadRecord(em, writingOf(id), id, 'READ');
      if (!record || record.state.publication === 'WITHDRAWN')
        return { refused: { code: 'NOT_FOUND', path: ['id'], message: `there is no ${id}` } };
      await recordAudit(em, { author, at, action: 'LINK_MADE', recordId: id });
      return { kept: await storeLink(em, { recordId: id, madeBy: author.person, at, expiresAt }) };
    });
    return 'kept' in made
      ? { token: made.kept, expiresAt: expiresAt.toISOString(), problems: [] }
      : { token: null, expiresAt: null, problems: [made.refused] };
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Query(() => ConfirmationLinkType, {
    nullable: true,
    description: 'What a link is for, without using it. Null where it can be used no longer.',
  })
  async confirmationLink(
    @Args(() => TokenArgs) { region, token }: TokenArgs,
    @Ctx() context: Context,
  ): Promise<ConfirmationLink | null> {
    requireRegion(region, context);
    return findLink(context.em, token);
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => ConfirmByLinkPayload, {
    nullable: true,
    description: 'Says that everything in the record of the link is still right, and uses the link up.',
  })
  async confirmByLink(
    @Args(() => TokenArgs) { region, token }: TokenArgs,
    @Ctx() context: Context,
  ): Promise<Confirmed> {
    requireRegion(region, context);
    return confirmByLink(context, token);
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => SuggestPayload, {
    nullable: true,
    description: 'Suggests a correction of the record of the link, and uses the link up.',
  })
  async suggestByLink(
    @Args(() => TokenArgs) { region, token }: TokenArgs,
    @Arg('words', () => String) words: string,
    @Arg('contact', () => String, { nullable: true }) contact: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Receipt> {
    requireRegion(region, context);
    const { problems, ...given } = readWords(region, words, contact);
    if (problems.length > 0) return { receipt: null, problems };
    const at = new Date();
    const stored = await inTransaction<string, Problem>(context.em, async (em) => {
      const link = await spendLink(em, token, at);
      if (!link) return { refused: LINK_GONE };
      const { recordId } = link;
      const { viewer } = context;
      return {
        kept: await storeSuggestion(em, { ...given, recordId, kind: 'CORRECTION', viewer, byLink: true, at }),
      };
    });
    return 'kept' in stored
      ? { receipt: stored.kept, problems: [] }
      : { receipt: null, problems: [stored.refused] };
  }

  @FieldResolver(() => NodeType, {
    nullable: true,
    description: 'The record, as far as whoever asks may see it.',
  })
  async record(
    @Root() { recordId }: ConfirmationLink,
    @Ctx() { loaders }: Context,
  ): Promise<{ readonly id: string } | null> {
    return anyRecord(loaders, recordId);
  }
}
