/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { capitalized } from '../../format/format-words.ts';
import { ConferenceDate } from '../../parts/conference-date.tsx';
import { TopicTags } from '../../parts/topic-tags.tsx';
import type { Fact } from '../../record/facts.tsx';
import { Reference } from '../../record/reference.tsx';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';
import type { Conference } from './conference-page.tsx';

/** The overview of an event. Times stand as they are at the place. */
export function conferenceFacts(conference: Conference, regionName: string, visit: Visit): Fact[] {
  const { record } = visit.text;
  const { series, project } = conference;
  return [
    {
      term: record.date,
      content: <ConferenceDate startDate={conference.startDate} endDate={conference.endDate} visit={visit} />,
    },
    { term: record.time, content: times(conference, visit) },
    { term: record.venue, content: <VenueLines conference={conference} visit={visit} /> },
    { term: record.area, content: conference.areaLabel },
    { term: record.kind, content: capitalized(visit.label('ConferenceKind', conference.kind)) },
    { term: record.status, content: capitalized(visit.label('ConferenceStatus', conference.status)) },
    { term: record.ordinal, content: ordinal(conference, visit) },
    {
      term: record.series,
      content:
        series === null ? null : (
          <a href={recordHref(series.id, visit.language) ?? undefined}>{series.title}</a>
        ),
    },
    { term: record.project, content: project === null ? null : <Reference to={project} visit={visit} /> },
    {
      term: record.topics,
      content: conference.topics.length === 0 ? null : <TopicTags topics={conference.topics} visit={visit} />,
    },
    { term: record.steward, content: `${conference.meta.stewardName} (${regionName})` },
  ];
}

function times(conference: Conference, visit: Visit): string | null {
  const { startTime, endTime } = conference;
  if (startTime === null) return null;
  return endTime === null
    ? visit.text.record.clock(startTime)
    : visit.text.record.timeSpan(startTime, endTime);
}

/** Name, place and address as far as the viewer may see them. */
function VenueLines({
  conference,
  visit,
}: {
  readonly conference: Conference;
  readonly visit: Visit;
}): ReactNode {
  const { venue } = conference;
  if (venue === null) return visit.text.figures.noFigure;
  const lines = [
    venue.name,
    venue.address,
    venue.municipality?.displayName ?? null,
    venue.onRegistration ? visit.text.record.onRegistration : null,
  ];
  return (
    <>
      {lines.filter((line) => line !== null).join(', ')}
      {venue.online !== null && (
        <>
          {' '}
          <a href={venue.online}>{visit.text.record.online}</a>
        </>
      )}
    </>
  );
}

function ordinal(conference: Conference, visit: Visit): string | null {
  if (conference.ordinal === null) return null;
  const year = conference.startDate?.slice(0, 4);
  return conference.ordinalScope === 'YEAR' && year !== undefined
    ? visit.text.record.ordinalYear(conference.ordinal, year)
    : visit.text.record.ordinalAll(conference.ordinal);
}
