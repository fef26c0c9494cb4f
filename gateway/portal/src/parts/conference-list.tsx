/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ConferenceRow } from '../ask/operation-types.ts';
import { capitalized, formatList } from '../format/format-words.ts';
import { recordHref } from '../route/href.ts';
import type { Visit } from '../visit/visit.ts';
import { ConferenceDate } from './conference-date.tsx';
import { conferenceTitle } from './conference-title.ts';
import { languageOfText } from './record-text.tsx';

interface ConferenceListProperties {
  readonly rows: readonly ConferenceRow[];
  readonly visit: Visit;
  /** Level of the titles in the page's outline. */
  readonly heading: 'h2' | 'h3' | 'h4';
  /** Lines one under the other, or cards beside each other for a few. */
  readonly layout?: 'lines' | 'cards';
}

/** Events, one under the other: date, title, kind, place, host, attendance. */
export function ConferenceList({
  rows,
  visit,
  heading: Heading,
  layout = 'lines',
}: ConferenceListProperties): ReactNode {
  return (
    <ul className={layout === 'cards' ? 'event-cards' : 'entries'}>
      {rows.map((row) => (
        <li
          key={row.id}
          className={row.status === 'CANCELLED' ? 'entry event event-cancelled' : 'entry event'}
        >
          <p className="event-date">
            <ConferenceDate startDate={row.startDate} endDate={row.endDate} visit={visit} />
          </p>
          <div className="event-body">
            <Heading className="entry-title" lang={languageOfText(row.title, row.original, visit)}>
              <a href={recordHref(row.id, visit.language) ?? undefined}>{conferenceTitle(row, visit)}</a>
            </Heading>
            <p className="entry-facts">{facts(row, visit).join(' · ')}</p>
            {row.meta.generated && <p className="tag tag-sample">{visit.text.site.sample}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function facts(row: ConferenceRow, visit: Visit): string[] {
  const { lists } = visit.text;
  const hosts = row.hosts.flatMap((host) => host.organization?.label ?? host.groupLabel ?? []);
  const place =
    row.venue?.municipality?.displayName ?? row.areaLabel ?? (row.venue?.online ? lists.online : null);
  const [participants] = row.participants;
  return [
    capitalized(visit.label('ConferenceKind', row.kind)),
    ...(place === null ? [] : [place]),
    ...(hosts.length === 0 ? [] : [`${lists.host} ${formatList(hosts, visit.language)}`]),
    ...(row.status === 'HELD' ? [] : [visit.label('ConferenceStatus', row.status)]),
    ...(participants ? [lists.participants(participants.label)] : []),
  ];
}
