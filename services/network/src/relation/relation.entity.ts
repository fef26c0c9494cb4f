import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii, recordColumns, text } from '../record/columns.ts';
import type { Certainty, ConfirmedBy, Intensity, RelationKind } from './relation.enum.ts';

/** A dated edge between two organizations, kept by the region of its `from`. */
export const Relation = defineEntity({
  name: 'Relation',
  tableName: 'relation',
  properties: {
    ...recordColumns(),
    kind: p.text().$type<RelationKind>(),
    fromId: ascii(),
    fromLabel: p.text(),
    toId: ascii().strictNullable(),
    toLabel: p.text(),
    since: ascii().strictNullable(),
    until: ascii().strictNullable(),
    // First and last day it can have been valid; null where that end is open or unknown.
    firstDay: ascii().strictNullable(),
    lastDay: ascii().strictNullable(),
    certainty: p.text().$type<Certainty>(),
    confirmedBy: p.text().$type<ConfirmedBy>(),
    intensity: p.text().$type<Intensity>().strictNullable(),
    note: text().strictNullable(),
  },
  indexes: [
    { name: 'relation_listed', properties: ['id'], where: 'listed' },
    { name: 'relation_by_from', properties: ['fromId', 'id'] },
    { name: 'relation_by_to', properties: ['toId', 'id'] },
    { name: 'relation_by_kind', properties: ['kind', 'id'] },
  ],
});
export type Relation = InferEntity<typeof Relation>;
