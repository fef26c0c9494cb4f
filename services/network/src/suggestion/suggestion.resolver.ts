import { raw } from '@mikro-orm/core';
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
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { pageSize } from '@verbund/schema';
import type { Context } from '../context.ts';
import { columnsOf, read } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
import { anyRecord } from '../record/any-record.ts';
import { NodeType } from '../record/node.type.ts';
import { secretHash } from '../secret/secret.ts';
import { requireRegion } from '../write/request-of.ts';
import { requireWriter } from '../write/require-writer.ts';
import { Suggestion } from './suggestion.entity.ts';
import { SuggestionState } from './suggestion.enum.ts';
import { SuggestionAnswer, SuggestionListType, SuggestionType } from './suggestion.type.ts';

@ArgsType()
class SuggestionsArgs {
  @Field(() => String)
  region!: string;

  @Field(() => SuggestionState, { nullable: true })
  state?: SuggestionState | null;

  @Field(() => ID, { nullable: true, description: 'Of this record alone.' })
  record?: string | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => ID, { nullable: true, description: '`next` of the page before.' })
  after?: string | null;
}

interface SuggestionList {
  readonly suggestions: readonly Suggestion[];
  readonly next: string | null;
}

@Resolver(() => SuggestionType)
export class SuggestionResolver {
  @Directive('@route(by: "region", names: SHARD)')
  @Query(() => SuggestionListType, {
    nullable: true,
    description: 'Suggestions to the staff of a region, for its staff alone.',
  })
  async suggestions(
    @Args(() => SuggestionsArgs) args: SuggestionsArgs,
    @Ctx() context: Context,
  ): Promise<SuggestionList> {
    requireRegion(args.region, context);
    requireWriter(context.viewer, args.region);
    const size = pageSize({ first: args.first });
    if ('message' in size) throw new NetworkError('PAGE_SIZE_INVALID', size.message);
    const rows = await read<Suggestion>(
      context.em,
      raw(`${SELECT} ${PAGE}`, [
        args.state ?? null,
        args.record ?? null,
        args.after ?? null,
        args.after ?? null,
        size.size + 1,
      ]),
    );
    const suggestions = rows.slice(0, size.size);
    return { suggestions, next: rows.length > size.size ? (suggestions.at(-1)?.id ?? null) : null };
  }

  @Directive('@route(by: "region", names: SHARD)')
  @Query(() => SuggestionAnswer, {
    nullable: true,
    description: 'What came of a suggestion. Null where no suggestion has this receipt, or has it no longer.',
  })
  async suggestionAnswer(
    @Arg('region', () => String) region: string,
    @Arg('receipt', () => String) receipt: string,
    @Ctx() context: Context,
  ): Promise<Suggestion | null> {
    requireRegion(region, context);
    const [row] = await read<Suggestion>(
      context.em,
      raw(`${SELECT} where receipt_hash = ?`, [secretHash(receipt)]),
    );
    return row ?? null;
  }

  @FieldResolver(() => NodeType, { nullable: true, description: 'The record as it is now.' })
  async record(
    @Root() { recordId }: Suggestion,
    @Ctx() { loaders }: Context,
  ): Promise<{ readonly id: string } | null> {
    return anyRecord(loaders, recordId);
  }
}

const SELECT = `select ${columnsOf(Suggestion)} from suggestion`;
const PAGE = `where state = coalesce(?, state) and record_id = coalesce(?, record_id)
    and (?::text is null or (suggested_at, id) < (select suggested_at, id from suggestion where id = ?))
  order by suggested_at desc, id desc limit ?`;
