import { raw } from '@mikro-orm/core';
import { parseGlobalId, type RecordKind } from '@verbund/schema';
import { NetworkError, quote } from '../errors.ts';
import type { Sql } from './reading.ts';

/** The column holds one of these values. No filter: no condition. An empty list: nothing matches. */
export function oneOf(column: string, values: readonly string[] | null | undefined): Sql[] {
  if (values == null) return [];
  return values.length === 0 ? [raw('false')] : [raw(`${column} in (?)`, [values])];
}

/** The list column has at least one of these values. */
export function anyOf(column: string, values: readonly string[] | null | undefined): Sql[] {
  if (values == null) return [];
  return values.length === 0 ? [raw('false')] : [raw(`${column} && array[?]::text[]`, [values])];
}

/** A condition on an id of this kind, of whatever region. Refuses what is no such id: it would silently find nothing. */
export function idCondition(
  argument: string,
  kind: RecordKind,
  id: string | null | undefined,
  condition: (id: string) => Sql,
): Sql[] {
  if (id == null) return [];
  requireId(argument, kind, id);
  return [condition(id)];
}

/** Refuses what is no id of this kind, with ID_INVALID. */
export function requireId(argument: string, kind: RecordKind, id: string): void {
  if (parseGlobalId(id)?.kind !== kind)
    throw new NetworkError(
      'ID_INVALID',
      `${argument}: expected an id <region>:${kind}/<key>, got ${quote(id)}`,
    );
}
