import { nameOrderKey } from '@verbund/schema';
import type { FigureInput } from '../figure/figure.input.ts';
import { readFigure } from '../figure/read-figure.ts';
import type { OutcomeInput } from '../outcome/outcome.input.ts';
import { readOutcome } from '../outcome/read-outcome.ts';
import { columnField, partField } from '../write/field.ts';
import { sources } from '../write/fields/linking-fields.ts';
import { choice, choices, line, list, text, url, wholeNumber } from '../write/fields/plain-fields.ts';
import type { RecordWriting } from '../write/record-writing.ts';
import { slugOf } from '../write/slug.ts';
import { readEmail, readPhone } from '../write/values/read-address.ts';
import { organizationSearch } from './new-organization.ts';
import type { ContactInput, OrganizationInput } from './organization-content.input.ts';
import { Organization } from './organization.entity.ts';
import { readSite } from './read-site.ts';
import { readStateMemberships } from './read-state-memberships.ts';
import type { SiteInput } from './site.input.ts';
import type { StateMembershipInput } from './state-membership.input.ts';

/** Columns of an organization that people write; every other one follows from them. */
type OrganizationContent = Pick<
  Organization,
  | 'name'
  | 'alternateNames'
  | 'kind'
  | 'legalForm'
  | 'status'
  | 'foundedYear'
  | 'topics'
  | 'summary'
  | 'website'
  | 'contactEmail'
  | 'contactPhone'
  | 'contactVisibility'
  | 'stewardship'
  | 'memberStates'
  | 'sourceKeys'
>;

const THIS_YEAR = () => new Date().getFullYear();

/** How organizations are written. */
export const organizationWriting: RecordWriting<OrganizationContent, OrganizationInput> = {
  kind: 'organization',
  entity: Organization,
  parts: ['sites', 'figures', 'outcomes', 'statements'],
  blank: {
    name: '',
    alternateNames: [],
    kind: 'OTHER',
    legalForm: 'UNKNOWN',
    status: 'ACTIVE',
    foundedYear: null,
    topics: [],
    summary: null,
    website: null,
    contactEmail: null,
    contactPhone: null,
    contactVisibility: 'FEDERATION',
    stewardship: 'STEWARD',
    memberStates: [],
    sourceKeys: [],
  },
  fields: {
    name: line('name', { longest: 300, required: true }),
    alternateNames: list('alternateNames', 20, 200),
    kind: choice('kind', { required: true }),
    legalForm: choice('legalForm', { empty: 'UNKNOWN' }),
    status: choice('status', { empty: 'ACTIVE' }),
    foundedYear: wholeNumber('foundedYear', 1800, THIS_YEAR),
    sites: partField<OrganizationContent, 'sites', SiteInput>('sites', 50, readSite),
    topics: choices('topics'),
    summary: text('summary', { longest: 10_000 }),
    website: url('website'),
    contact: columnField<OrganizationContent, ContactInput>({
      columns: ['contactEmail', 'contactPhone', 'contactVisibility'],
      cleared: { contactEmail: null, contactPhone: null },
      read: (given, reading, before) => ({
        contactEmail: readEmail(given.email, reading.at('email')),
        contactPhone: readPhone(given.phone, reading.at('phone')),
        contactVisibility: given.visibility ?? before.contactVisibility,
      }),
    }),
    stewardship: choice('stewardship', { empty: 'STEWARD' }),
    memberStates: columnField<OrganizationContent, readonly StateMembershipInput[]>({
      columns: ['memberStates'],
      cleared: { memberStates: [] },
      read: (given, reading) => ({ memberStates: readStateMemberships(given, reading) }),
    }),
    figures: partField<OrganizationContent, 'figures', FigureInput>('figures', 200, readFigure),
    outcomes: partField<OrganizationContent, 'outcomes', OutcomeInput>('outcomes', 200, readOutcome),
    sources: sources(),
  },
  links: [],
  measures: ['ORGANIZATION'],
  keyOf: ({ name }, random) => [slugOf(name), random].filter((part) => part !== '').join('-'),
  derive: ({ content, parts }, places) => {
    const names = parts.sites.flatMap(({ municipality, label }) => [
      places.get(municipality ?? '') ?? '',
      label ?? '',
    ]);
    return { nameKey: nameOrderKey(content.name), ...organizationSearch(content, names) };
  },
  problems: () => [],
  protect: (content) => ({ ...content, contactVisibility: 'NETWORK' }),
  next: () => null,
};
