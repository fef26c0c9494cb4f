import { raw } from '@mikro-orm/core';
import type { ListRequest } from '../connection/list-request.ts';
import { idCondition, oneOf } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import { relationColumns } from './relation.columns.ts';
import { validAt } from './relation.filter.ts';
import type { RelationFilter } from './relation.input.ts';

/** The list of relations a filter describes, in the order of their ids. */
export function relationList(filter: RelationFilter | null | undefined): ListRequest<'ID'> {
  return {
    table: 'relation',
    columns: relationColumns,
    region: filter?.region,
    search: null,
    orderField: 'ID',
    keys: { ID: null },
    conditions: () => conditionsOf(filter),
  };
}

function conditionsOf(filter: RelationFilter | null | undefined): Sql[] {
  return [
    ...oneOf('kind', filter?.kind),
    ...idCondition('filter.from', 'organization', filter?.from, (id) => raw('from_id = ?', [id])),
    ...idCondition('filter.to', 'organization', filter?.to, (id) => raw('to_id = ?', [id])),
    ...(filter?.at == null ? [] : [validAt(filter.at)]),
  ];
}
