import { raw } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { anyOf, oneOf } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import { municipalityConditions } from '../municipality/municipality.filter.ts';
import { hasParty, hasPartyOf } from '../participation/participation.filter.ts';
import type { ProjectFilter } from './project.input.ts';

/** Rows the filter asks for, apart from text and region. */
export async function projectConditions(
  filter: ProjectFilter | null | undefined,
  { em, sight }: Context,
): Promise<Sql[]> {
  return [
    ...oneOf('kind', filter?.kind),
    ...anyOf('topics', filter?.topics),
    ...(await municipalityConditions(em, filter?.municipality, (onKey) => {
      const condition = onKey('ags');
      return raw(`exists (select 1 from unnest(municipality_keys) ags where ${condition.sql})`, [
        ...condition.params,
      ]);
    })),
    ...hasParty('project', 'filter.carrier', filter?.carrier, ['CARRIER']),
    ...hasPartyOf('project', 'filter.umbrella', filter?.umbrella, ['CARRIER'], sight.rowsOf('edge')),
  ];
}
