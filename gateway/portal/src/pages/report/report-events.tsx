/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ReportEvent } from '../../ask/operation-types.ts';
import { capitalized } from '../../format/format-words.ts';
import { ConferenceDate } from '../../parts/conference-date.tsx';
import { conferenceTitle } from '../../parts/conference-title.ts';
import { languageOfText } from '../../parts/record-text.tsx';
import { TableFrame } from '../../parts/table-frame.tsx';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';

interface ReportEventsProperties {
  readonly title: string;
  readonly events: readonly ReportEvent[];
  readonly visit: Visit;
}

/** Events line by line, each with the figures its entry has. One without a figure says so: unknown is not zero. */
export function ReportEvents({ title, events, visit }: ReportEventsProperties): ReactNode {
  const { report, record, figures } = visit.text;
  return (
    <TableFrame label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{report.event}</th>
            <th scope="col">{record.date}</th>
            <th scope="col">{record.place}</th>
            <th scope="col">{record.status}</th>
            <th scope="col">{record.figures}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <th scope="row" lang={languageOfText(event.title, event.original, visit)}>
                <a href={recordHref(event.id, visit.language) ?? visit.href('conferences')}>
                  {conferenceTitle(event, visit)}
                </a>
              </th>
              <td data-label={record.date}>
                <ConferenceDate startDate={event.startDate} endDate={event.endDate} visit={visit} />
              </td>
              <td data-label={record.place}>{eventPlace(event, visit) || '–'}</td>
              <td data-label={record.status}>{capitalized(visit.label('ConferenceStatus', event.status))}</td>
              <td data-label={record.figures}>
                {event.figures.length === 0
                  ? figures.noFigure
                  : event.figures.map((figure) => figureWords(figure, visit)).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** The town, else the area, else that it is online. */
export function eventPlace({ venue, areaLabel }: ReportEvent, visit: Visit): string {
  return venue?.municipality?.displayName ?? areaLabel ?? (venue?.online ? visit.text.lists.online : '');
}

/** One figure with what it counts. */
function figureWords({ measure, label }: ReportEvent['figures'][number], visit: Visit): string {
  return `${capitalized(visit.label('Measure', measure))}: ${label}`;
}
