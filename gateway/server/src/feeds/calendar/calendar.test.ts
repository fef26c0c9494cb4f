import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { feedConference, feedOf } from '../../testing/feed-rows.ts';
import { feedAddresses } from '../feed-addresses.ts';
import type { FeedConference } from '../feed-conference.ts';
import type { FeedSnapshot } from '../feed-store.ts';
import { calendarText } from './calendar.ts';

const addresses = feedAddresses(
  'https://verbund.example',
  '/feeds/veranstaltungen.ics',
  new URLSearchParams(),
);

function calendarOf(snapshot: FeedSnapshot): ICAL.Component {
  return new ICAL.Component(ICAL.parse(calendarText(snapshot, addresses)));
}

function eventOf(changes: Partial<FeedConference>): ICAL.Event {
  const calendar = calendarOf(feedOf([feedConference(changes)]));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [component] = calendar.getAllSubcomponents('vevent');
  return new ICAL.Event(component);
}

const timesOf = (changes: Partial<FeedConference>) => {
  const { startDate, endDate, component } = eventOf(changes);
  const end = component.getFirstPropertyValue('dtend');
  return {
    start: startDate.toString(),
    allDay: startDate.isDate,
    end: end === null ? null : endDate.toString(),
  };
};
const utcOf = (changes: Partial<FeedConference>): string =>
  eventOf(changes).startDate.toJSDate().toISOString();

describe('when an event is', () => {
  test.each<[string, Partial<FeedConference>, ReturnType<typeof timesOf>]>([
    ['one whole day', { startDate: '2026-05-09' }, { start: '2026-05-09', allDay: true, end: '2026-05-10' }],
    [
      'several whole days, the end being the day after',
      { startDate: '2026-12-30', endDate: '2027-01-02' },
      { start: '2026-12-30', allDay: true, end: '2027-01-03' },
    ],
    [
      'a day with times',
      { startDate: '2026-05-09', startTime: '09:30', endTime: '17:00' },
      { start: '2026-05-09T09:30:00', allDay: false, end: '2026-05-09T17:00:00' },
    ],
    [
      'from an evening to the next morning',
      { startDate: '2026-05-09', endDate: '2026-05-10', startTime: '20:00', endTime: '02:00' },
      { start: '2026-05-09T20:00:00', allDay: false, end: '2026-05-10T02:00:00' },
    ],
    [
      'a beginning without an end',
      { startDate: '2026-05-09', startTime: '09:30' },
      { start: '2026-05-09T09:30:00', allDay: false, end: null },
    ],
    [
      'a beginning on one day, and only the day of the end',
      { startDate: '2026-05-09', endDate: '2026-05-10', startTime: '09:30' },
      { start: '2026-05-09', allDay: true, end: '2026-05-11' },
    ],
    [
      'an end before its beginning',
      { startDate: '2026-05-09', startTime: '09:30', endTime: '09:00' },
      { start: '2026-05-09T09:30:00', allDay: false, end: null },
    ],
    [
      'an end known by its month only',
      { startDate: '2026-05-09', endDate: '2026-05' },
      { start: '2026-05-09', allDay: true, end: '2026-05-10' },
    ],
    ['a leap day', { startDate: '2028-02-29' }, { start: '2028-02-29', allDay: true, end: '2028-03-01' }],
  ])('%s', (_, changes, expected) => {
    expect(timesOf(changes)).toEqual(expected);
  });

  test.each([
    ['the day before the clocks go forward', '2026-03-28', '08:00:00.000Z'],
    ['the day they do', '2026-03-29', '07:00:00.000Z'],
    ['the day before they go back', '2026-10-24', '07:00:00.000Z'],
    ['the day they do', '2026-10-25', '08:00:00.000Z'],
    ['a day in winter', '2026-12-01', '08:00:00.000Z'],
    ['a day in summer ten years ago', '2016-07-01', '07:00:00.000Z'],
  ])('nine in the morning is nine on the clock: %s', (_, startDate, utc) => {
    expect(utcOf({ startDate, startTime: '09:00' })).toBe(`${startDate}T${utc}`);
    // And the same that this machine makes of it.
    const zoned = Temporal.PlainDateTime.from(`${startDate}T09:00:00`).toZonedDateTime('Europe/Berlin');
    expect(zoned.toInstant().epochMilliseconds).toBe(Date.parse(`${startDate}T${utc}`));
  });

  test('a time in another zone is written in UTC', () => {
    expect(timesOf({ startDate: '2026-07-01', startTime: '09:00', timeZone: 'Europe/Lisbon' }).start).toBe(
      '2026-07-01T08:00:00Z',
    );
  });
});

describe('what an event says', () => {
  const valueOf = (changes: Partial<FeedConference>, name: string) =>
    eventOf(changes).component.getFirstPropertyValue(name)?.toString() ?? null;

  test('its id, revision and times of change stay with it', () => {
    const { component, uid, sequence } = eventOf({});
    expect([uid, sequence]).toEqual(['th:conference/treffen', 3]);
    expect(
      ['dtstamp', 'created', 'last-modified'].map((name) =>
        component.getFirstPropertyValue(name)?.toString(),
      ),
    ).toEqual(['2026-02-01T10:00:00Z', '2026-01-01T10:00:00Z', '2026-02-01T10:00:00Z']);
  });

  test.each([
    ['CANCELLED', 'CANCELLED', 'ABGESAGT: Treffen'],
    ['CONFIRMED', 'CONFIRMED', 'Treffen'],
    ['HELD', 'CONFIRMED', 'Treffen'],
    ['PLANNED', 'TENTATIVE', 'Treffen'],
    ['POSTPONED', 'TENTATIVE', 'VERSCHOBEN: Treffen'],
  ])('%s', (status, expected, title) => {
    expect([valueOf({ status }, 'status'), valueOf({ status }, 'summary')]).toEqual([expected, title]);
  });

  test('texts come back as they were, however odd and long they are', () => {
    const odd = 'Käse; "Brot", \\n ist kein Umbruch\nzweite Zeile: 👩‍👩‍👧 und ein sehr langer Satz '
      .repeat(9)
      .trim();
    expect(valueOf({ title: odd }, 'summary')).toBe(odd);
    expect(valueOf({ summary: odd }, 'description')).toContain(odd);
  });

  test('no line is longer than 75 octets, each ends with CR LF, and nothing can be slipped in', () => {
    const title = `Ä${'ö👩'.repeat(60)}\r\nATTENDEE:mailto:x@example.org\u0000\u0007`;
    const text = calendarText(feedOf([feedConference({ title })]), addresses);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
    expect(text.isWellFormed()).toBe(true);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008]/);
  });

  test('a venue the public may not see is not shown', () => {
    const venue = {
      name: null,
      address: null,
      online: null,
      onRegistration: true,
      municipality: { displayName: 'Gera' },
    };
    expect(valueOf({ venue }, 'location')).toBe('Gera, genauer Ort nach Anmeldung');
    expect(valueOf({ venue: null }, 'location')).toBeNull();
  });

  test('it names those who invite, topics and the page', () => {
    const changes = {
      participations: [{ organization: { label: 'MigraNetz' } }, { organization: null }],
      topics: ['HEALTH'],
    };
    expect(valueOf(changes, 'description')).toContain('Veranstaltet von: MigraNetz\n');
    expect(valueOf(changes, 'categories')).not.toBeNull();
    expect(valueOf(changes, 'url')).toBe('https://verbund.example/veranstaltungen/th/treffen');
  });

  test('a comment says on what terms it may be used', () => {
    expect(valueOf({}, 'comment')).toBe('CC BY 4.0; Netzwerk Thüringen');
    expect(valueOf({ region: 'bw' }, 'comment')).toBeNull();
  });

  test('it has nobody to whom a calendar would send an answer', () => {
    const text = calendarText(feedOf([feedConference({})]), addresses);
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE|METHOD|mailto/i);
  });
});

describe('the calendar', () => {
  const textOf = (snapshot: FeedSnapshot, name: string) =>
    calendarOf(snapshot).getFirstPropertyValue(name)?.toString() ?? '';

  test('has a name, a source and a time to look again', () => {
    const snapshot = feedOf([feedConference({})]);
    expect(
      ['version', 'name', 'source', 'refresh-interval', 'last-modified'].map((name) =>
        textOf(snapshot, name),
      ),
    ).toEqual([
      '2.0',
      'Veranstaltungen im Verbund',
      'https://verbund.example/feeds/veranstaltungen.ics',
      'PT1H',
      '2026-02-01T10:00:00Z',
    ]);
  });

  test('may be empty', () => {
    expect(calendarOf(feedOf([])).getAllSubcomponents('vevent')).toEqual([]);
  });

  test.each([null, '2026', '2026-05'])('an event of %s cannot stand in it, and it says so', (startDate) => {
    const snapshot = feedOf([feedConference({}), feedConference({ id: 'th:conference/offen', startDate })]);
    expect(calendarOf(snapshot).getAllSubcomponents('vevent')).toHaveLength(1);
    expect(textOf(snapshot, 'description')).toBe('Eine Veranstaltung ohne festen Tag steht nur im Portal.');
  });

  test('says which region is silent, and since when', () => {
    const silent = [
      { code: 'sn', since: Date.parse('2026-02-03T04:05:00Z') },
      { code: 'mv', since: null },
    ];
    expect(textOf({ ...feedOf([]), silent }, 'description')).toBe(
      'Sachsen antwortet zurzeit nicht; seine Veranstaltungen sind auf dem Stand vom 03.02.2026, 05:05 Uhr. mv antwortet zurzeit nicht; seine Veranstaltungen fehlen hier.',
    );
  });

  test('is the same text whatever order the events came in', () => {
    const rows = [feedConference({}), feedConference({ id: 'sn:conference/anderes' })];
    expect(calendarText(feedOf(rows), addresses)).toBe(calendarText(feedOf(rows.toReversed()), addresses));
  });
});
