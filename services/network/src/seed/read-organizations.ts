import { germanState } from '@verbund/schema';
import { newOrganization } from '../organization/new-organization.ts';
import {
  LegalForm,
  OrganizationKind,
  OrganizationStatus,
  SiteKind,
} from '../organization/organization.enum.ts';
import type { Site } from '../organization/site.entity.ts';
import type { StateMembership } from '../organization/state-membership.ts';
import type { NewRow } from '../record/new-record.ts';
import { Topic } from '../record/topic.enum.ts';
import { checkedDate, checkedEnum, checkedEnums, textOf } from './checked.ts';
import type { LayerRows } from './layer-rows.ts';
import { checkedPlace, idOf, originOf, placeNames, type LayerScope } from './layer-scope.ts';
import { readFigures, readOutcomes } from './read-parts.ts';
import { SeedError } from './seed-error.ts';
import type { SeedOrganization, SeedSite, SeedStateMembership } from './seed-format.ts';

/** Adds the organizations of a layer, with sites, figures and outcomes. */
export function readOrganizations(
  scope: LayerScope,
  organizations: readonly SeedOrganization[],
  rows: LayerRows,
): void {
  for (const seed of organizations) {
    const id = idOf(scope, 'organization', seed.key);
    rows.organizations.push(
      newOrganization(
        {
          id,
          name: seed.name,
          alternateNames: [...(seed.alternateNames ?? [])],
          kind: checkedEnum(id, OrganizationKind, seed.kind),
          legalForm: checkedEnum(id, LegalForm, seed.legalForm),
          status: checkedEnum(id, OrganizationStatus, seed.status ?? 'ACTIVE'),
          foundedYear: seed.foundedYear ?? null,
          topics: checkedEnums(id, Topic, seed.topics),
          summary: textOf(seed.summary),
          website: seed.website ?? null,
          stewardship: seed.shortEntry ? 'SHORT_ENTRY' : 'STEWARD',
          memberStates: readStates(id, seed.memberStates),
        },
        siteNames(scope, seed.sites),
        originOf(scope, id, seed.sources),
      ),
    );
    rows.sites.push(...readSites(scope, id, seed.sites));
    rows.figures.push(...readFigures(scope, id, seed.figures));
    rows.outcomes.push(...readOutcomes(id, seed.outcomes));
  }
}

/** Sites of one organization, in their order, beginning at a position. */
export function readSites(
  scope: LayerScope,
  organizationId: string,
  sites: readonly SeedSite[] = [],
  from = 0,
): NewRow<Site>[] {
  return sites.map((site, index) => ({
    organizationId,
    position: from + index,
    kind: checkedEnum(organizationId, SiteKind, site.kind),
    municipality: checkedPlace(scope, organizationId, site.municipality),
    label: site.label ?? null,
    address: null,
    addressVisibility: 'NETWORK',
  }));
}

/** States an organization says it covers. */
export function readStates(where: string, states: readonly SeedStateMembership[] = []): StateMembership[] {
  return states.map(({ state, since, until }) => {
    if (germanState(state) === null) throw new SeedError(where, 'a state as DE-TH', state);
    return { state, since: checkedDate(where, since), until: checkedDate(where, until) };
  });
}

/** What the search knows of the places of an organization. */
function siteNames(scope: LayerScope, sites: readonly SeedSite[] = []): string[] {
  return sites.flatMap(({ municipality, label }) => [...placeNames(scope, [municipality]), label ?? '']);
}
