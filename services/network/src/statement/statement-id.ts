import { createHash } from 'node:crypto';
import { regionOf } from '../record/node.rules.ts';
import type { Relation } from '../relation/relation.entity.ts';

/**
 * Id of what the organization at the end of a relation says of it, whether it has said anything or not: `<its region>:statement/<key>`.
 * A relation of another kind, or to another organization, is another relation: what was said of the first does not count for it.
 * Null where the relation leads to no record.
 */
export function statementId({ id, kind, toId }: Pick<Relation, 'id' | 'kind' | 'toId'>): string | null {
  if (toId === null) return null;
  const key = createHash('sha256').update(`${id}|${kind}|${toId}`).digest('hex').slice(0, 32);
  return `${regionOf(toId)}:statement/${key}`;
}
