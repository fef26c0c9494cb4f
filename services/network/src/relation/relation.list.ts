import { raw } from '@mikro-orm/core';
import { isRegionCode } from '@verbund/schema';
import type { ListRequest } from '../connection/list-request.ts';
import { idCondition, oneOf } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import { NetworkError } from '../errors.ts';
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
    ...(filter?.toRegion == null ? [] : [leadsTo(filter.toRegion)]),
    ...(filter?.at == null ? [] : [validAt(filter.at)]),
  ];
}

/** Relations that end in a region. As a range, so that the index on their ends is of use; `;` is the character after `:`. */
function leadsTo(region: string): Sql {
  if (!isRegionCode(region))
    throw new NetworkError('BAD_USER_INPUT', 'filter.toRegion: expected the code of a region');
  return raw('to_id >= ? and to_id < ?', [`${region}:`, `${region};`]);
}
