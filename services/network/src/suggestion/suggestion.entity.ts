import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, instant } from '../record/columns.ts';
import type { SuggestionKind, SuggestionSender, SuggestionState } from './suggestion.enum.ts';

/** What somebody who may not write suggests to the staff of this region. Never public; it is forgotten after a time. */
export const Suggestion = defineEntity({
  name: 'Suggestion',
  tableName: 'suggestion',
  properties: {
    id: ascii().primary(),
    recordId: ascii(),
    kind: p.text().$type<SuggestionKind>(),
    words: p.text(),
    // How to answer; removed with the decision.
    contact: p.text().strictNullable(),
    sender: p.text().$type<SuggestionSender>(),
    // Stable and meaningless outside this region, for counting; removed with the decision. Null: nobody was signed in.
    person: ascii().strictNullable(),
    // Umbrella body the sender reads for.
    body: ascii().strictNullable(),
    // Whoever has the receipt may read the decision. Only its hash is kept.
    receiptHash: ascii(),
    state: p.text().$type<SuggestionState>(),
    suggestedAt: instant(),
    decidedAt: instant().strictNullable(),
    answer: p.text().strictNullable(),
  },
  uniques: [{ name: 'suggestion_by_receipt', properties: ['receiptHash'] }],
  indexes: [
    { name: 'suggestion_by_state', properties: ['state', 'suggestedAt', 'id'] },
    { name: 'suggestion_by_record', properties: ['recordId'] },
  ],
});
export type Suggestion = InferEntity<typeof Suggestion>;
