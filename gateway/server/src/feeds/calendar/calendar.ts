import type { FeedConference } from '../feed-conference.ts';
import { feedNote } from '../feed-note.ts';
import type { FeedAddresses } from '../feed-addresses.ts';
import type { FeedSnapshot } from '../feed-store.ts';
import { feedDescription, feedPlace, feedTitle, topicWords } from '../feed-words.ts';
import { BERLIN_ZONE } from './berlin-zone.ts';
import { contentLine, textValue, utcValue } from './content-line.ts';
import { eventTimes, hasDay } from './event-times.ts';

/** How often a calendar should look again; the answer itself is good for a minute. */
const REFRESH = 'PT1H';

/**
 * The feed as iCalendar (RFC 5545, RFC 7986). It has no METHOD, which would demand an organizer, and no organizer, to whom calendars would send
 * answers. Events without a day cannot stand in a calendar; it says how many there are.
 */
export function calendarText(snapshot: FeedSnapshot, addresses: FeedAddresses): string {
  const rows = snapshot.rows.filter(hasDay);
  const note = feedNote(snapshot, snapshot.rows.length - rows.length);
  const title = textValue(addresses.title);
  return [
    'BEGIN:VCALENDAR\r\n',
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Verbund//Veranstaltungen//DE'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', title),
    contentLine('X-WR-CALNAME', title),
    ...(note === ''
      ? []
      : [contentLine('DESCRIPTION', textValue(note)), contentLine('X-WR-CALDESC', textValue(note))]),
    contentLine('X-WR-TIMEZONE', 'Europe/Berlin'),
    contentLine('SOURCE;VALUE=URI', addresses.self),
    contentLine('URL', addresses.list),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
    contentLine('X-PUBLISHED-TTL', REFRESH),
    ...lastModified(rows),
    BERLIN_ZONE,
    ...rows
      .toSorted(byId)
      .map((row) => eventText(row, addresses.page(row.id), snapshot.terms.get(row.region))),
    'END:VCALENDAR\r\n',
  ].join('');
}

/** In a stable order, so that the same events are the same text. */
function byId(one: FeedConference, other: FeedConference): number {
  return one.id < other.id ? -1 : 1;
}

function lastModified(rows: readonly FeedConference[]): string[] {
  const latest = rows
    .map(({ meta }) => utcValue(meta.updatedAt))
    .toSorted()
    .at(-1);
  return latest === undefined ? [] : [contentLine('LAST-MODIFIED', latest)];
}

const STATUS: Readonly<Record<string, string>> = {
  PLANNED: 'TENTATIVE',
  POSTPONED: 'TENTATIVE',
  CANCELLED: 'CANCELLED',
};

function eventText(row: FeedConference, page: string, terms: string | undefined): string {
  const place = feedPlace(row);
  const topics = topicWords(row);
  return [
    'BEGIN:VEVENT\r\n',
    contentLine('UID', textValue(row.id)),
    // Without METHOD this is the time of the last change (RFC 5545, 3.8.7.2), not that of the answer.
    contentLine('DTSTAMP', utcValue(row.meta.updatedAt)),
    contentLine('CREATED', utcValue(row.meta.createdAt)),
    contentLine('LAST-MODIFIED', utcValue(row.meta.updatedAt)),
    contentLine('SEQUENCE', String(row.meta.revision)),
    eventTimes(row),
    contentLine('SUMMARY', textValue(feedTitle(row))),
    contentLine('STATUS', STATUS[row.status] ?? 'CONFIRMED'),
    contentLine('DESCRIPTION', textValue(feedDescription(row, page).join('\n'))),
    ...(place === null ? [] : [contentLine('LOCATION', textValue(place))]),
    ...(topics.length === 0 ? [] : [contentLine('CATEGORIES', topics.map(textValue).join(','))]),
    contentLine('URL', page),
    // Neither RFC 5545 nor RFC 7986 has a property for a licence; a comment is theirs to show or not.
    ...(terms === undefined ? [] : [contentLine('COMMENT', textValue(terms))]),
    'END:VEVENT\r\n',
  ].join('');
}
