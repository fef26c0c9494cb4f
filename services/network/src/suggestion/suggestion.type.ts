import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { GraphQLInstant } from '../scalar/scalars.ts';
import { ProblemType } from '../write/problem.type.ts';
import type { Suggestion } from './suggestion.entity.ts';
import { SuggestionKind, SuggestionSender, SuggestionState } from './suggestion.enum.ts';

type Plain =
  | 'kind'
  | 'words'
  | 'contact'
  | 'sender'
  | 'body'
  | 'state'
  | 'suggestedAt'
  | 'decidedAt'
  | 'answer';

@ObjectType('Suggestion', {
  simpleResolvers: true,
  description: 'What somebody who may not write suggests. For staff of the region that keeps the record.',
})
export class SuggestionType implements Pick<Suggestion, Plain> {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  recordId!: string;

  @Field(() => SuggestionKind)
  kind!: SuggestionKind;

  @Field(() => String)
  words!: string;

  @Field(() => String, { nullable: true, description: 'How to answer. It is removed with the decision.' })
  contact!: string | null;

  @Field(() => SuggestionSender)
  sender!: SuggestionSender;

  @Field(() => ID, { nullable: true, description: 'Umbrella body the sender reads for.' })
  body!: string | null;

  @Field(() => SuggestionState)
  state!: SuggestionState;

  @Field(() => GraphQLInstant)
  suggestedAt!: string;

  @Field(() => GraphQLInstant, { nullable: true })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What staff say to it.' })
  answer!: string | null;
}

@ObjectType('SuggestionList', { simpleResolvers: true })
export class SuggestionListType {
  @Field(() => [SuggestionType], { description: 'The newest first.' })
  suggestions!: SuggestionType[];

  @Field(() => ID, {
    nullable: true,
    description: 'For the next page, as `after`. Null where there is no older one.',
  })
  next!: string | null;
}

@ObjectType('SuggestPayload', { simpleResolvers: true })
export class SuggestPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Shown once. With it the decision can be read; null where nothing was stored.',
  })
  receipt!: string | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}

@ObjectType('SuggestionAnswer', {
  simpleResolvers: true,
  description: 'What came of a suggestion, for whoever has its receipt.',
})
export class SuggestionAnswer implements Pick<Suggestion, 'state' | 'answer' | 'suggestedAt' | 'decidedAt'> {
  @Field(() => SuggestionState)
  state!: SuggestionState;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => GraphQLInstant)
  suggestedAt!: string;

  @Field(() => GraphQLInstant, { nullable: true })
  decidedAt!: string | null;
}

@ObjectType('SuggestionPayload', { simpleResolvers: true })
export class SuggestionPayload {
  @Field(() => SuggestionType, {
    nullable: true,
    description: 'With the contact, for the last time: it is stored no longer.',
  })
  suggestion!: SuggestionType | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}

registerEnumType(SuggestionKind, { name: 'SuggestionKind' });
registerEnumType(SuggestionState, { name: 'SuggestionState' });
registerEnumType(SuggestionSender, {
  name: 'SuggestionSender',
  description: 'In which capacity somebody suggests; never who.',
});
