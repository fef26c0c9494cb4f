import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { read } from '../database/reading.ts';
import type { Problem } from './problem.ts';
import { rankOf } from './named-records.ts';
import { shownTo, type RecordState } from './record-state.ts';

/**
 * A record that becomes less visible must not be named any more by records that are shown more widely: its name would stay readable
 * there. What is withdrawn was shown before, so its name may stay.
 */
export async function stillNamedProblems(
  em: EntityManager,
  id: string,
  before: RecordState,
  after: RecordState,
): Promise<Problem[]> {
  const rank = rankOf(shownTo(after));
  if (after.publication === 'WITHDRAWN' || rank >= rankOf(shownTo(before))) return [];
  const wider = rank === 0 ? ['PUBLIC', 'FEDERATION'] : ['PUBLIC'];
  const rows = await read<{ id: string }>(em, raw(NAMING, [id, id, id, id, id, id, id, id, wider]));
  return rows.map((row) => ({
    code: 'STILL_NAMED',
    path: ['id'],
    message: `${row.id} names it and is shown more widely`,
  }));
}

const NAMING = `with shown as (
    select id, visibility, publication from conference
    union all select id, visibility, publication from project
    union all select id, visibility, publication from conference_series
    union all select id, visibility, publication from organization
    union all select id, visibility, publication from relation
  ), naming as (
    select owner_id as id from participation where organization_id = ?
    union select owner_id from outcome where by_organization_id = ?
    union select organization_id from relation_statement where relation_id = ?
    union select id from relation where from_id = ? or to_id = ?
    union select id from conference where project_id = ?
    union select id from conference_series where project_id = ?
    union select id from project where parent_id = ?
  )
  select naming.id from naming join shown using (id)
  where shown.publication = 'PUBLISHED' and shown.visibility in (?) order by naming.id limit 20`;
