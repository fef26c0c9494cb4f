/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { OrganizationRecordData } from '../../ask/operation-types.ts';
import { capitalized } from '../../format/format-words.ts';
import { TopicTags } from '../../parts/topic-tags.tsx';
import type { Fact } from '../../record/facts.tsx';
import type { Visit } from '../../visit/visit.ts';

type Organization = NonNullable<OrganizationRecordData['organization']>;

/** The overview of an organization. What the source does not say is not there; a legal form that is not stated is said to be so. */
export function organizationFacts(organization: Organization, regionName: string, visit: Visit): Fact[] {
  const { record } = visit.text;
  return [
    { term: record.kind, content: capitalized(visit.label('OrganizationKind', organization.kind)) },
    { term: record.alternateNames, content: organization.alternateNames.join('; ') },
    { term: record.legalForm, content: visit.label('LegalForm', organization.legalForm) },
    {
      term: record.founded,
      content: organization.foundedYear === null ? null : String(organization.foundedYear),
    },
    {
      term: record.status,
      content:
        organization.status === 'ACTIVE' ? null : visit.label('OrganizationStatus', organization.status),
    },
    {
      term: record.places,
      content: organization.sites.length === 0 ? null : <Sites organization={organization} visit={visit} />,
    },
    {
      term: record.topics,
      content:
        organization.topics.length === 0 ? null : <TopicTags topics={organization.topics} visit={visit} />,
    },
    {
      term: record.website,
      content:
        organization.website === null ? null : (
          <a href={organization.website}>{bareAddress(organization.website)}</a>
        ),
    },
    { term: record.contact, content: contact(organization) },
    { term: record.steward, content: `${organization.meta.stewardName} (${regionName})` },
  ];
}

function Sites({
  organization,
  visit,
}: {
  readonly organization: Organization;
  readonly visit: Visit;
}): ReactNode {
  return (
    <ul className="plain">
      {organization.sites.map((site) => {
        const place = site.municipality?.displayName ?? site.label ?? '';
        const kind = site.kind === 'PLACE' ? '' : ` (${visit.label('SiteKind', site.kind)})`;
        return (
          <li key={`${site.kind} ${place}`}>
            {site.municipality === null ? (
              place
            ) : (
              <a href={visit.href('organizations', {}, { place: site.municipality.ags })}>{place}</a>
            )}
            {kind}
            {site.address !== null && `, ${site.address}`}
          </li>
        );
      })}
    </ul>
  );
}

function contact(organization: Organization): ReactNode {
  const { email = null, phone = null } = organization.contact ?? {};
  if (email === null && phone === null) return null;
  return (
    <ul className="plain">
      {email !== null && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {phone !== null && (
        <li>
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        </li>
      )}
    </ul>
  );
}

function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
