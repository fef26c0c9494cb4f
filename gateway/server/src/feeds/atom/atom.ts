import { enumLabel } from '@verbund/schema';
import type { FeedAddresses } from '../feed-addresses.ts';
import type { FeedConference } from '../feed-conference.ts';
import { feedNote } from '../feed-note.ts';
import type { FeedSnapshot } from '../feed-store.ts';
import { feedDescription, feedPlace, feedTitle } from '../feed-words.ts';
import { xmlText } from './xml-text.ts';

/** Entries of a feed: what changed last. */
const MAX_ENTRIES = 100;
/** Of a feed that has never had an entry. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The feed as Atom (RFC 4287): one entry per event, the one that changed last first. */
export function atomText(snapshot: FeedSnapshot, addresses: FeedAddresses): string {
  const rows = snapshot.rows.toSorted(lastChangeFirst).slice(0, MAX_ENTRIES);
  const note = feedNote(snapshot);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    element('id', addresses.id),
    element('title', addresses.title),
    ...(note === '' ? [] : [element('subtitle', note)]),
    element('updated', rows[0]?.meta.updatedAt ?? NEVER),
    link('self', addresses.self, 'application/atom+xml'),
    link('alternate', addresses.list, 'text/html'),
    `<author>${element('name', 'Verbund')}</author>`,
    ...rows.map((row) => entry(row, snapshot, addresses)),
    '</feed>',
    '',
  ].join('\n');
}

function lastChangeFirst(one: FeedConference, other: FeedConference): number {
  const [a, b] = [Date.parse(one.meta.updatedAt), Date.parse(other.meta.updatedAt)];
  if (a !== b) return b - a;
  return one.id < other.id ? -1 : 1;
}

function entry(row: FeedConference, { terms }: FeedSnapshot, addresses: FeedAddresses): string {
  const rights = terms.get(row.region);
  const page = addresses.page(row.id);
  return [
    '<entry>',
    element('id', `urn:verbund:${row.id}`),
    element('title', feedTitle(row)),
    element('updated', row.meta.updatedAt),
    element('published', row.meta.createdAt),
    link('alternate', page, 'text/html'),
    // The network that keeps the record; never a person.
    `<author>${element('name', row.meta.stewardName)}</author>`,
    ...(rights === undefined ? [] : [element('rights', rights)]),
    ...row.topics.map(
      (topic) => `<category term="${xmlText(topic)}" label="${xmlText(enumLabel('Topic', topic, 'DE'))}"/>`,
    ),
    element('summary', [whenAndWhere(row), ...feedDescription(row, page).slice(0, -1)].join('\n')),
    '</entry>',
  ].join('\n');
}

function whenAndWhere(row: FeedConference): string {
  const when = [dateWords(row.startDate), row.startTime ? `${row.startTime} Uhr` : null];
  const until =
    row.endDate !== null && row.endDate !== row.startDate ? `bis ${dateWords(row.endDate)}` : null;
  return [...when, until, feedPlace(row)].filter((part) => part !== null).join(', ');
}

/** `2026-05-09` as 9.5.2026, `2026-05` as 5/2026. */
function dateWords(date: string | null): string {
  if (date === null) return 'Termin offen';
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return `${day}.${month}.${year}`;
  return month === undefined ? String(year) : `${month}/${year}`;
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function link(relation: string, href: string, type: string): string {
  return `<link rel="${relation}" type="${type}" href="${xmlText(href)}"/>`;
}
