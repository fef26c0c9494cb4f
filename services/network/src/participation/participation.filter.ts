import { raw } from '@mikro-orm/core';
import { idCondition } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import { bodyAndMembersOf } from '../relation/membership.filter.ts';
import type { MembershipFilter } from '../relation/membership.input.ts';
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

/** Records of this table in which a body, or one of its members, has one of these roles. `visible`: edges this viewer may know of. */
export function hasPartyOf(
  table: string,
  argument: string,
  umbrella: MembershipFilter | null | undefined,
  roles: readonly ParticipationRole[],
  visible: Sql,
): Sql[] {
  if (umbrella == null) return [];
  const parties = bodyAndMembersOf(argument, umbrella, visible);
  return [
    raw(
      `${table}.id in (select owner_id from participation where organization_id in ${parties.sql} and role in (?))`,
      [...parties.params, roles],
    ),
  ];
}
