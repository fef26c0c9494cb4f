import { raw } from '@mikro-orm/core';
import type { Context } from '../context.ts';
import { anyOf, oneOf, requireId } from '../database/conditions.ts';
import { all, type Sql } from '../database/reading.ts';
import { municipalityConditions } from '../municipality/municipality.filter.ts';
import { validAt } from '../relation/relation.filter.ts';
import { today } from '../scalar/calendar.ts';
import type { MembershipFilter, OrganizationFilter } from './organization.input.ts';

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
    ...(filter?.memberOf ? [isMember(filter.memberOf, sight.rowsOf('edge'))] : []),
  ];
}

function isMember({ organization, at, includeRepresentation }: MembershipFilter, visible: Sql): Sql {
  requireId('memberOf.organization', 'organization', organization);
  const kinds = ['MEMBER_OF', 'FOUNDING_MEMBER_OF', ...(includeRepresentation ? ['REPRESENTS_IN'] : [])];
  const edge = all([
    raw('edge.to_id = ? and edge.kind in (?)', [organization, kinds]),
    validAt(at ?? today(), 'edge.'),
    visible,
  ]);
  return raw(`id in (select edge.from_id from relation edge where ${edge.sql})`, [...edge.params]);
}
