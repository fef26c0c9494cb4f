import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ascii } from '../record/columns.ts';
import type { RelationKind } from '../relation/relation.enum.ts';
import type { StatementVerdict } from './statement.enum.ts';

/**
 * What an organization of this region says of a relation that leads to it. The relation is kept by the region it comes from, and nobody
 * else writes there; this is a part of the organization, so it has its history and is shown as far as the organization is.
 */
export const RelationStatement = defineEntity({
  name: 'RelationStatement',
  tableName: 'relation_statement',
  properties: {
    organizationId: ascii().primary(),
    position: p.integer().primary(),
    // Follows from relation, kind and organization, so that the other region can name it without asking.
    id: ascii(),
    relationId: ascii(),
    relationKind: p.text().$type<RelationKind>(),
    verdict: p.text().$type<StatementVerdict>(),
    note: p.text().strictNullable(),
    // ISO 8601 in UTC, as a text: it stands in the history in the same form.
    statedAt: ascii(),
  },
  uniques: [{ name: 'relation_statement_by_id', properties: ['id'] }],
  indexes: [{ name: 'relation_statement_by_relation', properties: ['relationId'] }],
});
export type RelationStatement = InferEntity<typeof RelationStatement>;
