/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { OrganizationRecordData } from '../../ask/operation-types.ts';
import { licenceJsonLd } from '../../licence/licence-json-ld.ts';
import { PlaceMap } from '../../map/place-map.tsx';
import { counted } from '../../parts/counted.ts';
import { ConferenceList } from '../../parts/conference-list.tsx';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { ProjectList } from '../../parts/project-list.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { regionNames } from '../../parts/region-name.ts';
import { Facts } from '../../record/facts.tsx';
import { FigureTables } from '../../record/figure-tables.tsx';
import { missingRecord } from '../../record/missing-record.ts';
import { Outcomes } from '../../record/outcomes.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { recordId } from '../../record/record-id.ts';
import { RecordNotes } from '../../record/record-notes.tsx';
import { Relations } from '../../record/relations.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { organizationFacts } from './organization-facts.tsx';
import { organizationJsonLd } from './organization-json-ld.ts';

type Organization = NonNullable<OrganizationRecordData['organization']>;

/** The record of an organization, with its edges, events and projects in all regions. */
export async function organizationPage(visit: Visit): Promise<Page> {
  const id = recordId(visit, 'organization');
  const { data, problems } = await visit.ask('OrganizationRecord', {
    id,
    language: contractLanguage(visit.language),
    locale: visit.language,
  });
  const { organization } = data;
  if (organization === null) return missingRecord(visit, 'organization', problems, data.regions);
  const canonical = visit.href('organization', visit.parameters);
  return {
    status: 200,
    title: organization.name,
    navigation: 'organizations',
    crumbs: [{ label: visit.text.site.organizations, href: visit.href('organizations') }],
    canonical,
    jsonLd: {
      ...organizationJsonLd(organization, visit.site.origin + canonical),
      ...licenceJsonLd(visit.site.origin + canonical, organization.region, data.regions),
    },
    content: <OrganizationContent organization={organization} data={data} visit={visit} />,
  };
}

interface ContentProperties {
  readonly organization: Organization;
  readonly data: OrganizationRecordData;
  readonly visit: Visit;
}

function OrganizationContent({ organization, data, visit }: ContentProperties): ReactNode {
  const { record } = visit.text;
  const regionName = regionNames(data.regions);
  const { hosted, carried } = data;
  return (
    <article className="record">
      <div className="page-head">
        <h1>{organization.name}</h1>
        <RecordText
          className="lead"
          text={organization.summary}
          original={organization.original}
          visit={visit}
        />
        <RecordNotes
          meta={organization.meta}
          notes={[organization.stewardship === 'SHORT_ENTRY' ? record.shortEntryNote : null]}
          visit={visit}
        />
      </div>
      <section>
        <h2>{record.at}</h2>
        <div className="at-a-glance">
          <Facts facts={organizationFacts(organization, regionName(organization.region), visit)} />
          <PlaceMap places={organization.sites.flatMap((site) => site.municipality ?? [])} visit={visit} />
        </div>
      </section>
      {organization.figures.length > 0 && (
        <section>
          <h2>{record.figures}</h2>
          <FigureTables figures={organization.figures} visit={visit} />
        </section>
      )}
      <OrganizationRelations organization={organization} data={data} visit={visit} />
      {hosted !== null && hosted.nodes.length > 0 && (
        <section>
          <h2>{record.hosted}</h2>
          <ConferenceList rows={hosted.nodes} visit={visit} heading="h3" />
          {hosted.totalCount > hosted.nodes.length && (
            <p>
              <a className="onward" href={visit.href('conferenceList', {}, { host: organization.id })}>
                {`${record.allHosted}: ${counted('conferences', hosted, visit)}`}
              </a>
            </p>
          )}
        </section>
      )}
      {carried !== null && carried.nodes.length > 0 && (
        <section>
          <h2>{record.carried}</h2>
          <ProjectList rows={carried.nodes} regionName={regionName} visit={visit} heading="h3" />
        </section>
      )}
      {organization.outcomes.length > 0 && (
        <section>
          <h2>{record.achievements}</h2>
          <Outcomes outcomes={organization.outcomes} visit={visit} />
        </section>
      )}
      <RecordFoot
        id={organization.id}
        meta={organization.meta}
        regionName={regionName(organization.region)}
        regions={data.regions}
        visit={visit}
      />
    </article>
  );
}

/** Edges from here, kept with the record, and edges of all regions that end here, with their coverage. */
function OrganizationRelations({ organization, data, visit }: ContentProperties): ReactNode {
  const { record } = visit.text;
  const incoming = data.incoming?.nodes ?? [];
  const members = incoming.some(
    (relation) => relation.kind === 'MEMBER_OF' || relation.kind === 'FOUNDING_MEMBER_OF',
  );
  return (
    <section>
      <h2>{record.relations}</h2>
      {organization.relations.length === 0 && incoming.length === 0 && <p>{record.noRelations}</p>}
      <Relations relations={organization.relations} other="to" visit={visit} />
      <Relations relations={incoming} other="from" visit={visit} />
      {[...organization.relations, ...incoming].some((relation) => relation.certainty === 'UNDATED') && (
        <p className="aside">{record.undatedNote}</p>
      )}
      {data.incoming?.pageInfo.hasNextPage && <p>{record.incomingMore}</p>}
      {members && (
        <p>
          <a className="onward" href={visit.href('organizations', {}, { member: organization.id })}>
            {record.members}
          </a>
          {organization.kind === 'UMBRELLA' && (
            <>
              <br />
              <a className="onward" href={visit.href('statement', {}, { body: organization.id })}>
                {visit.text.statement.fromBody}
              </a>
            </>
          )}
        </p>
      )}
      <CoverageNote coverage={data.incoming?.coverage} regions={data.regions} visit={visit} />
    </section>
  );
}
