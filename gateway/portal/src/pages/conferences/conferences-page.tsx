/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ConferenceOverviewData, ConferenceRow, RegionFields } from '../../ask/operation-types.ts';
import { ChosenFilters } from '../../directory/chosen-filters.tsx';
import { umbrellaField } from '../../directory/umbrella-field.ts';
import { FilterForm, type FilterField } from '../../directory/filter-form.tsx';
import { Notices } from '../../directory/notices.tsx';
import { PlaceQuestion } from '../../directory/place-question.tsx';
import { changedQuery, QueryReader } from '../../directory/query-reader.ts';
import { resolvePlace, type ResolvedPlace } from '../../directory/resolve-place.ts';
import { shiftDay } from '../../format/format-date.ts';
import { ConferenceList } from '../../parts/conference-list.tsx';
import { counted } from '../../parts/counted.ts';
import { FeedLinks } from '../../parts/feed-links.tsx';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { conferenceFields, readConferenceFilter } from './conference-filter.ts';

/** Events by time: upcoming, announced without a date, past. */
export async function conferencesPage(visit: Visit): Promise<Page> {
  const { lists } = visit.text;
  const federation = (await visit.ask('FederationState', {})).data.regions ?? [];
  const reader = new QueryReader(visit);
  const place = await resolvePlace(reader, visit);
  const filter = await readConferenceFilter(reader, visit, federation, place.keys);
  const umbrellas = await umbrellaField(visit);
  const { data } = await visit.ask('ConferenceOverview', {
    language: contractLanguage(visit.language),
    locale: visit.language,
    announced: { ...filter, status: ['PLANNED', 'CONFIRMED', 'POSTPONED'] },
    upcoming: { ...filter, from: visit.today },
    past: { ...filter, to: shiftDay(visit.today, -1) },
  });
  return {
    status: 200,
    title: lists.conferencesTitle,
    navigation: 'conferences',
    crumbs: [],
    canonical: visit.query.size === 0 ? visit.href('conferences') : null,
    content: (
      <Overview
        data={data}
        regions={data.regions ?? federation}
        reader={reader}
        umbrellas={umbrellas}
        place={place}
        visit={visit}
      />
    ),
  };
}

interface OverviewProperties {
  readonly data: ConferenceOverviewData;
  readonly regions: readonly RegionFields[];
  readonly reader: QueryReader;
  readonly umbrellas: readonly FilterField[];
  readonly place: ResolvedPlace;
  readonly visit: Visit;
}

function Overview({ data, regions, reader, umbrellas, place, visit }: OverviewProperties): ReactNode {
  const { lists } = visit.text;
  const undated = (data.announced?.nodes ?? []).filter((row) => row.startDate === null);
  const toList = (query: { from?: string; to?: string; order?: string }): string =>
    visit.href('conferenceList', {}, changedQuery(visit.query, query));
  return (
    <>
      <div className="page-head">
        <h1>{lists.conferencesTitle}</h1>
        <p className="lead">{lists.conferencesLead}</p>
      </div>
      <div className="directory">
        <section className="directory-filters">
          <h2>{lists.filters}</h2>
          <FilterForm
            action={visit.href('conferences')}
            title={lists.filters}
            fields={conferenceFields(visit, regions, umbrellas)}
            kept={['host', 'project']}
            visit={visit}
          />
        </section>
        <div className="directory-result" id="result">
          <Notices notUnderstood={reader.notUnderstood} restarted={false} visit={visit} />
          <ChosenFilters chosen={reader.chosen} route="conferences" visit={visit} />
          <PlaceQuestion place={place} route="conferences" visit={visit} />
          <CoverageNote coverage={data.past?.coverage} regions={regions} visit={visit} />
          <Part
            title={lists.upcoming}
            rows={data.upcoming?.nodes ?? []}
            none={data.upcoming === null ? lists.noAnswer : lists.noUpcoming}
            visit={visit}
          >
            <a className="onward" href={toList({ from: visit.today, order: 'oldest' })}>
              {lists.allUpcoming}
            </a>
          </Part>
          {undated.length > 0 && <Part title={lists.announced} rows={undated} none="" visit={visit} />}
          <Part
            title={lists.past}
            rows={data.past?.nodes ?? []}
            none={data.past === null ? lists.noAnswer : lists.noPast}
            visit={visit}
          >
            <a className="onward" href={toList({ to: shiftDay(visit.today, -1) })}>
              {data.past === null
                ? lists.allPast
                : `${lists.allPast}: ${counted('conferences', data.past, visit)}`}
            </a>
          </Part>
          <FeedLinks visit={visit} />
        </div>
      </div>
    </>
  );
}

interface PartProperties {
  readonly title: string;
  readonly rows: readonly ConferenceRow[];
  readonly none: string;
  readonly visit: Visit;
  /** The way to the whole list. */
  readonly children?: ReactNode;
}

function Part({ title, rows, none, visit, children }: PartProperties): ReactNode {
  return (
    <section className="part">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="empty">{none}</p>
      ) : (
        <ConferenceList rows={rows} visit={visit} heading="h3" />
      )}
      {children !== undefined && rows.length > 0 && <p>{children}</p>}
    </section>
  );
}
