/**
 * The part of schema.org that our pages use: types with the type above them, properties with the types that have them and what their values
 * may be. Copied from the definitions of schema.org, release 29 (CC BY-SA 3.0); other domains and ranges of a property are left out.
 * @see https://schema.org/docs/full.html
 */
export const TYPES: Readonly<Record<string, string | null>> = {
  Thing: null,
  CreativeWork: 'Thing',
  WebPage: 'CreativeWork',
  Event: 'Thing',
  Organization: 'Thing',
  NGO: 'Organization',
  GovernmentOrganization: 'Organization',
  Project: 'Organization',
  Place: 'Thing',
  Intangible: 'Thing',
  StructuredValue: 'Intangible',
  ContactPoint: 'StructuredValue',
  PostalAddress: 'ContactPoint',
};

/** What stands for itself instead of a node: the form of its text. */
export const LITERALS: Readonly<Record<string, RegExp>> = {
  Text: /\S/,
  Date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  URL: /^https?:\/\/[^\s]+$/,
  EventStatusType: /^https:\/\/schema\.org\/Event(Scheduled|Postponed|Cancelled|Rescheduled|MovedOnline)$/,
  EventAttendanceModeEnumeration: /^https:\/\/schema\.org\/(Online|Offline|Mixed)EventAttendanceMode$/,
};

interface Term {
  /** Types that have the property; what is below them has it too. */
  readonly of: readonly string[];
  readonly values: readonly string[];
}

export const PROPERTIES: Readonly<Record<string, Term>> = {
  name: { of: ['Thing'], values: ['Text'] },
  alternateName: { of: ['Thing'], values: ['Text'] },
  description: { of: ['Thing'], values: ['Text'] },
  url: { of: ['Thing'], values: ['URL'] },
  subjectOf: { of: ['Thing'], values: ['CreativeWork', 'Event'] },
  license: { of: ['CreativeWork'], values: ['CreativeWork', 'URL'] },
  foundingDate: { of: ['Organization'], values: ['Date'] },
  dissolutionDate: { of: ['Organization'], values: ['Date'] },
  memberOf: { of: ['Organization'], values: ['Organization'] },
  funder: { of: ['CreativeWork', 'Event', 'Organization'], values: ['Organization'] },
  sponsor: { of: ['CreativeWork', 'Event', 'Organization'], values: ['Organization'] },
  parentOrganization: { of: ['Organization'], values: ['Organization'] },
  location: { of: ['Event', 'Organization'], values: ['Place', 'PostalAddress', 'Text'] },
  startDate: { of: ['Event', 'CreativeWork'], values: ['Date'] },
  endDate: { of: ['Event', 'CreativeWork'], values: ['Date'] },
  eventStatus: { of: ['Event'], values: ['EventStatusType'] },
  eventAttendanceMode: { of: ['Event'], values: ['EventAttendanceModeEnumeration'] },
  organizer: { of: ['Event'], values: ['Organization'] },
  address: { of: ['Organization', 'Place'], values: ['PostalAddress', 'Text'] },
  addressLocality: { of: ['PostalAddress'], values: ['Text'] },
  addressCountry: { of: ['PostalAddress'], values: ['Text'] },
};
