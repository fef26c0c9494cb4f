import { raw } from '@mikro-orm/core';
import { idCondition } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import type { ParticipationRole } from './participation.enum.ts';

/** Records of this table in which an organization, of whatever region, has one of these roles. */
export function hasParty(
  table: string,
  argument: string,
  organization: string | null | undefined,
  roles: readonly ParticipationRole[],
): Sql[] {
  return idCondition(argument, 'organization', organization, (id) =>
    raw(`${table}.id in (select owner_id from participation where organization_id = ? and role in (?))`, [
      id,
      roles,
    ]),
  );
}
