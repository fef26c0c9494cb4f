import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { anyRecord } from '../record/any-record.ts';
import { requireOwn } from '../record/node.rules.ts';
import type { Problem } from '../write/problem.ts';
import { Reading } from '../write/reading.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireWriter } from '../write/require-writer.ts';
import { inTransaction } from '../write/transaction.ts';
import { readLines } from '../write/values/read-line.ts';
import { decideSuggestion, type Decided } from './decide-suggestion.ts';
import { readWords } from './read-words.ts';
import { storeSuggestion } from './store-suggestion.ts';
import { SuggestionKind } from './suggestion.enum.ts';
import { SuggestionPayload, SuggestPayload } from './suggestion.type.ts';

const LONGEST_ANSWER = 2_000;

@ArgsType()
class DecisionArgs {
  @Field(() => String)
  region!: string;

  @Field(() => ID)
  suggestion!: string;
}

/** What a suggestion came to. Contract: type `SuggestPayload`. */
export interface Receipt {
  readonly receipt: string | null;
  readonly problems: readonly Problem[];
}

@Resolver()
export class SuggestionMutations {
  @Directive('@route(by: "id")')
  @Mutation(() => SuggestPayload, {
    nullable: true,
    description:
      'Suggests to the staff who keep a record that something in it is wrong, or that it should go. For everybody; never public.',
  })
  async suggest(
    @Arg('id', () => ID) id: string,
    @Arg('kind', () => SuggestionKind) kind: SuggestionKind,
    @Arg('words', () => String, { description: 'What should be different, and why.' }) words: string,
    @Arg('contact', () => String, { nullable: true, description: 'How staff can answer, if wished.' })
    contact: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Receipt> {
    const { config, em, loaders, viewer } = context;
    requireOwn(null, id, config.code);
    const given = readWords(config.code, words, contact);
    const known = (await anyRecord(loaders, id)) !== null;
    const unknown: Problem = { code: 'NOT_FOUND', path: ['id'], message: `there is no ${id}` };
    const problems = [...given.problems, ...(known ? [] : [unknown])];
    if (problems.length > 0) return { receipt: null, problems };
    if (viewer.kind === 'public') await context.countSuggestion();
    const at = new Date();
    const stored = await inTransaction<string, never>(em, async (fork) => ({
      kept: await storeSuggestion(fork, { ...given, recordId: id, kind, viewer, byLink: false, at }),
    }));
    return { receipt: 'kept' in stored ? stored.kept : null, problems: [] };
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => SuggestionPayload, {
    nullable: true,
    description: 'Marks a suggestion as accepted. The record itself is changed like any other.',
  })
  async acceptSuggestion(
    @Args(() => DecisionArgs) args: DecisionArgs,
    @Arg('answer', () => String, { nullable: true }) answer: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Decided> {
    return decide(context, args, 'ACCEPTED', answer);
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Mutation(() => SuggestionPayload, { nullable: true, description: 'Declines a suggestion, with a reason.' })
  async declineSuggestion(
    @Args(() => DecisionArgs) args: DecisionArgs,
    @Arg('answer', () => String) answer: string,
    @Ctx() context: Context,
  ): Promise<Decided> {
    return decide(context, args, 'DECLINED', answer);
  }
}

async function decide(
  context: Context,
  { region, suggestion }: DecisionArgs,
  state: 'ACCEPTED' | 'DECLINED',
  answer: string | null | undefined,
): Promise<Decided> {
  requireRegion(region, context);
  requireWriter(context.viewer, region);
  const reading = new Reading(region);
  const words = readLines(answer, reading.at('answer'), {
    longest: LONGEST_ANSWER,
    required: state === 'DECLINED',
  });
  if (reading.found.problems.length > 0) return { suggestion: null, problems: reading.found.problems };
  return decideSuggestion(context, { id: suggestion, state, answer: words });
}
