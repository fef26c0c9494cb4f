/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ProjectRecordData } from '../../ask/operation-types.ts';
import { capitalized } from '../../format/format-words.ts';
import { licenceJsonLd } from '../../licence/licence-json-ld.ts';
import { PlaceMap } from '../../map/place-map.tsx';
import { ConferenceList } from '../../parts/conference-list.tsx';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { periodWords } from '../../parts/period-words.ts';
import { languageOfText, RecordText } from '../../parts/record-text.tsx';
import { regionNames } from '../../parts/region-name.ts';
import { TopicTags } from '../../parts/topic-tags.tsx';
import { Facts, type Fact } from '../../record/facts.tsx';
import { FigureTables } from '../../record/figure-tables.tsx';
import { missingRecord } from '../../record/missing-record.ts';
import { Outcomes } from '../../record/outcomes.tsx';
import { Participations } from '../../record/participations.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { recordId } from '../../record/record-id.ts';
import { RecordNotes } from '../../record/record-notes.tsx';
import { Reference } from '../../record/reference.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

type Project = NonNullable<ProjectRecordData['project']>;

/** The record of a project, with its events in all regions. */
export async function projectPage(visit: Visit): Promise<Page> {
  const id = recordId(visit, 'project');
  const { data, problems } = await visit.ask('ProjectRecord', {
    id,
    language: contractLanguage(visit.language),
    locale: visit.language,
  });
  const { project } = data;
  if (project === null) return missingRecord(visit, 'project', problems, data.regions);
  const canonical = visit.href('project', visit.parameters);
  return {
    status: 200,
    title: project.title,
    navigation: 'projects',
    crumbs: [{ label: visit.text.site.projects, href: visit.href('projects') }],
    canonical,
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Project',
      '@id': visit.site.origin + canonical,
      url: visit.site.origin + canonical,
      name: project.title,
      ...licenceJsonLd(visit.site.origin + canonical, project.region, data.regions),
    },
    content: <ProjectContent project={project} data={data} visit={visit} />,
  };
}

function ProjectContent({
  project,
  data,
  visit,
}: {
  readonly project: Project;
  readonly data: ProjectRecordData;
  readonly visit: Visit;
}): ReactNode {
  const { record } = visit.text;
  const regionName = regionNames(data.regions)(project.region);
  const conferences = data.conferences?.nodes ?? [];
  return (
    <article className="record">
      <div className="page-head">
        <h1 lang={languageOfText(project.title, project.original, visit)}>{project.title}</h1>
        <RecordText
          className="lead"
          text={project.summary}
          original={project.summaryOriginal}
          visit={visit}
        />
        <RecordNotes meta={project.meta} notes={[project.untitled ? record.untitled : null]} visit={visit} />
      </div>
      <section>
        <h2>{record.at}</h2>
        <div className="at-a-glance">
          <Facts facts={facts(project, regionName, visit)} />
          <PlaceMap places={project.municipalities} visit={visit} />
        </div>
      </section>
      {project.participations.length > 0 && (
        <section>
          <h2>{record.roles}</h2>
          <Participations participations={project.participations} visit={visit} />
        </section>
      )}
      {project.figures.length > 0 && (
        <section>
          <h2>{record.figures}</h2>
          <FigureTables figures={project.figures} visit={visit} />
        </section>
      )}
      {project.outcomes.length > 0 && (
        <section>
          <h2>{record.outcomes}</h2>
          <Outcomes outcomes={project.outcomes} visit={visit} />
        </section>
      )}
      <section>
        <h2>{record.projectConferences}</h2>
        {conferences.length === 0 ? (
          <p>{record.noConferences}</p>
        ) : (
          <ConferenceList rows={conferences} visit={visit} heading="h3" />
        )}
        <CoverageNote coverage={data.conferences?.coverage} regions={data.regions} visit={visit} />
        <p>
          <a className="onward" href={visit.href('report', {}, { project: project.id })}>
            {visit.text.report.fromProject}
          </a>
        </p>
      </section>
      <RecordFoot
        id={project.id}
        meta={project.meta}
        regionName={regionName}
        regions={data.regions}
        visit={visit}
      />
    </article>
  );
}

function facts(project: Project, regionName: string, visit: Visit): Fact[] {
  const { record } = visit.text;
  return [
    { term: record.alternateNames, content: project.acronym },
    { term: record.kind, content: capitalized(visit.label('ProjectKind', project.kind)) },
    { term: record.status, content: capitalized(visit.label('ProjectStatus', project.status)) },
    { term: record.period, content: periodWords(project.start, project.end, visit) },
    {
      term: record.parent,
      content: project.parent === null ? null : <Reference to={project.parent} visit={visit} />,
    },
    {
      term: record.municipalities,
      content: project.municipalities.map((place) => place.displayName).join(', '),
    },
    {
      term: record.topics,
      content: project.topics.length === 0 ? null : <TopicTags topics={project.topics} visit={visit} />,
    },
    { term: record.steward, content: `${project.meta.stewardName} (${regionName})` },
  ];
}
