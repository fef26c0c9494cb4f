import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, text } from '../record/columns.ts';
import type { OutcomeKind } from './outcome.enum.ts';

/** What came out of it: a demand, a commitment, an achievement. */
export const Outcome = defineEntity({
  name: 'Outcome',
  tableName: 'outcome',
  properties: {
    ownerId: ascii().primary(),
    position: p.integer().primary(),
    id: ascii().unique('outcome_by_id'),
    kind: p.text().$type<OutcomeKind>(),
    text: text(),
    byOrganizationId: ascii().strictNullable(),
    byOrganizationLabel: p.text().strictNullable(),
    byLabel: p.text().strictNullable(),
  },
});
export type Outcome = InferEntity<typeof Outcome>;
