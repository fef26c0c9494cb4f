import { contentLine, utcValue } from './content-line.ts';

/** The zone whose rules stand in the calendar; wall-clock times of others are written in UTC. */
const CALENDAR_ZONE = 'Europe/Berlin';

/** When an event is, as the contract says it. */
export interface EventTimes {
  readonly startDate: string | null;
  readonly startTime: string | null;
  readonly endDate: string | null;
  readonly endTime: string | null;
  readonly timeZone: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Only what has a day can stand in a calendar. */
export function hasDay({ startDate }: EventTimes): boolean {
  return startDate !== null && DAY.test(startDate);
}

/** DTSTART and DTEND. Days without a time are whole days; the end of whole days is the day after the last (RFC 5545, 3.6.1). */
export function eventTimes(times: EventTimes): string {
  const { startDate, startTime, endTime, timeZone } = times;
  const first = startDate ?? '';
  const last =
    times.endDate !== null && DAY.test(times.endDate) && times.endDate >= first ? times.endDate : first;
  if (startTime === null || (endTime === null && last > first))
    return (
      contentLine('DTSTART;VALUE=DATE', compact(first)) +
      contentLine('DTEND;VALUE=DATE', compact(dayAfter(last)))
    );
  const start = moment('DTSTART', first, startTime, timeZone);
  const ends = endTime !== null && `${last}T${endTime}` > `${first}T${startTime}`;
  return ends ? start + moment('DTEND', last, endTime, timeZone) : start;
}

function moment(name: string, day: string, time: string, zone: string): string {
  const local = `${day}T${time.length === 5 ? `${time}:00` : time}`;
  if (zone === CALENDAR_ZONE) return contentLine(`${name};TZID=${zone}`, compact(local));
  return contentLine(
    name,
    utcValue(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString()),
  );
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '');
}
