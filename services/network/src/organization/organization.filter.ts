import { raw } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { anyOf, oneOf } from '../database/conditions.ts';
import type { Sql } from '../database/reading.ts';
import { municipalityConditions } from '../municipality/municipality.filter.ts';
import { membersOf } from '../relation/membership.filter.ts';
import type { MembershipFilter } from '../relation/membership.input.ts';
import type { OrganizationFilter } from './organization.input.ts';

/** Rows the filter asks for, apart from text and region. */
export async function organizationConditions(
  filter: OrganizationFilter | null | undefined,
  { em, sight }: Context,
): Promise<Sql[]> {
  return [
    ...(filter?.includeShortEntries ? [] : [raw("stewardship = 'STEWARD'")]),
    ...oneOf('kind', filter?.kind),
    ...anyOf('topics', filter?.topics),
    ...(await municipalityConditions(em, filter?.municipality, (onKey) => {
      const condition = onKey('site.municipality');
      return raw(
        `exists (select 1 from site where site.organization_id = organization.id and ${condition.sql})`,
        [...condition.params],
      );
    })),
    ...isMember(filter?.memberOf, sight.rowsOf('edge')),
  ];
}

/** Organizations that belong to a body. `visible`: edges this viewer may know of. */
export function isMember(memberOf: MembershipFilter | null | undefined, visible: Sql): Sql[] {
  if (memberOf == null) return [];
  const members = membersOf('filter.memberOf', memberOf, visible);
  return [raw(`organization.id in ${members.sql}`, [...members.params])];
}
