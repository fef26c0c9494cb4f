import { nameOrderKey } from '@verbund/schema';
import { newRecord, type NewRow, type RecordOrigin } from '../record/new-record.ts';
import { searchColumnsOf } from '../search/search-columns.ts';
import { everyLanguage } from '../text/text.ts';
import type { Organization } from './organization.entity.ts';

type Stated = Pick<
  Organization,
  | 'id'
  | 'name'
  | 'alternateNames'
  | 'kind'
  | 'legalForm'
  | 'status'
  | 'foundedYear'
  | 'topics'
  | 'summary'
  | 'website'
  | 'stewardship'
>;

/** A new organization, with its order key and what the search compares. `places` are the names of its sites. */
export function newOrganization(
  stated: Stated & Partial<Pick<Organization, 'memberStates'>>,
  places: readonly string[],
  origin: RecordOrigin,
): NewRow<Organization> {
  return {
    ...newRecord(stated.id, origin),
    ...stated,
    memberStates: stated.memberStates ?? [],
    contactEmail: null,
    contactPhone: null,
    contactVisibility: 'FEDERATION',
    nameKey: nameOrderKey(stated.name),
    ...organizationSearch(stated, places),
  };
}

/** What the search compares of an organization. */
export function organizationSearch(
  { name, alternateNames, summary }: Pick<Organization, 'name' | 'alternateNames' | 'summary'>,
  places: readonly string[],
) {
  return searchColumnsOf({ name, alternateNames, text: [...everyLanguage(summary), ...places].join(' ') });
}
