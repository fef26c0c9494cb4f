import type { OrganizationRecordData } from '../../ask/operation-types.ts';

type Organization = NonNullable<OrganizationRecordData['organization']>;

/** schema.org data of an organization: name, founding, places, memberships. No person, no address of a street, no contact. */
export function organizationJsonLd(organization: Organization, url: string): Record<string, unknown> {
  const towns = organization.sites.flatMap((site) => site.municipality?.displayName ?? []);
  const memberOf = organization.relations.filter(
    (relation) => relation.kind === 'MEMBER_OF' || relation.kind === 'FOUNDING_MEMBER_OF',
  );
  return {
    '@context': 'https://schema.org',
    '@type': organization.kind === 'AUTHORITY' ? 'GovernmentOrganization' : 'NGO',
    '@id': url,
    url: organization.website ?? url,
    name: organization.name,
    ...(organization.alternateNames.length === 0 ? {} : { alternateName: organization.alternateNames }),
    ...(organization.foundedYear === null ? {} : { foundingDate: String(organization.foundedYear) }),
    ...(towns.length === 0 ? {} : { location: towns.map((name) => ({ '@type': 'Place', name })) }),
    ...(memberOf.length === 0
      ? {}
      : { memberOf: memberOf.map((relation) => ({ '@type': 'Organization', name: relation.to.label })) }),
  };
}
