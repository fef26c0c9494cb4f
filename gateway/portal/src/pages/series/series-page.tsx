/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields, SeriesRecordData } from '../../ask/operation-types.ts';
import { capitalized } from '../../format/format-words.ts';
import { ConferenceList } from '../../parts/conference-list.tsx';
import { periodWords } from '../../parts/period-words.ts';
import { languageOfText, RecordText } from '../../parts/record-text.tsx';
import { regionNames } from '../../parts/region-name.ts';
import { Facts, type Fact } from '../../record/facts.tsx';
import { FigureTables } from '../../record/figure-tables.tsx';
import { missingRecord } from '../../record/missing-record.ts';
import { Participations } from '../../record/participations.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { recordId } from '../../record/record-id.ts';
import { RecordNotes } from '../../record/record-notes.tsx';
import { Reference } from '../../record/reference.tsx';
import { recordHref } from '../../route/href.ts';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';

type Series = NonNullable<SeriesRecordData['conferenceSeries']>;

/** The record of a series of events. */
export async function seriesPage(visit: Visit): Promise<Page> {
  const id = recordId(visit, 'series');
  const { data, problems } = await visit.ask('SeriesRecord', {
    id,
    language: contractLanguage(visit.language),
    locale: visit.language,
  });
  const series = data.conferenceSeries;
  if (series === null) return missingRecord(visit, 'conferenceSeries', problems, data.regions);
  return {
    status: 200,
    title: series.title,
    navigation: 'conferences',
    crumbs: [{ label: visit.text.site.conferences, href: visit.href('conferences') }],
    canonical: visit.href('series', visit.parameters),
    content: <SeriesContent series={series} regions={data.regions} visit={visit} />,
  };
}

function SeriesContent({
  series,
  regions,
  visit,
}: {
  readonly series: Series;
  readonly regions: readonly RegionFields[] | null;
  readonly visit: Visit;
}): ReactNode {
  const { record } = visit.text;
  const regionName = regionNames(regions)(series.region);
  return (
    <article className="record">
      <div className="page-head">
        <h1 lang={languageOfText(series.title, series.original, visit)}>{series.title}</h1>
        <RecordText className="lead" text={series.summary} original={series.summaryOriginal} visit={visit} />
        <RecordNotes meta={series.meta} visit={visit} />
      </div>
      <section>
        <h2>{record.at}</h2>
        <Facts facts={facts(series, regionName, visit)} />
      </section>
      {series.participations.length > 0 && (
        <section>
          <h2>{record.roles}</h2>
          <Participations participations={series.participations} visit={visit} />
        </section>
      )}
      {series.figures.length > 0 && (
        <section>
          <h2>{record.figures}</h2>
          <FigureTables figures={series.figures} visit={visit} />
        </section>
      )}
      <section>
        <h2>{record.seriesConferences}</h2>
        {series.conferences.length === 0 ? (
          <p>{record.noConferences}</p>
        ) : (
          <ConferenceList rows={series.conferences} visit={visit} heading="h3" />
        )}
      </section>
      <RecordFoot id={series.id} meta={series.meta} regionName={regionName} regions={regions} visit={visit} />
    </article>
  );
}

function facts(series: Series, regionName: string, visit: Visit): Fact[] {
  const { record } = visit.text;
  const { origin, project } = series;
  return [
    { term: record.status, content: capitalized(visit.label('ConferenceStatus', series.status)) },
    { term: record.period, content: periodWords(series.start, series.end, visit) },
    {
      term: record.origin,
      content:
        origin === null ? null : (
          <a href={recordHref(origin.id, visit.language) ?? undefined}>{origin.title}</a>
        ),
    },
    { term: record.project, content: project === null ? null : <Reference to={project} visit={visit} /> },
    { term: record.steward, content: `${series.meta.stewardName} (${regionName})` },
  ];
}
