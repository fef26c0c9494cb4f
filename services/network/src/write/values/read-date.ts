import { quote } from '../../errors.ts';
import { isDay, isPartialDate } from '../../scalar/calendar.ts';
import type { Reading } from '../reading.ts';

const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A day, a month or a year. */
export function readPartialDate(given: string | null | undefined, reading: Reading): string | null {
  return checked(given, reading, 'INVALID_DATE', 'a date as 2019, 2019-11 or 2019-11-23', isPartialDate);
}

export function readDay(given: string | null | undefined, reading: Reading): string | null {
  return checked(given, reading, 'INVALID_DATE', 'a day as 2019-11-23', isDay);
}

export function readLocalTime(given: string | null | undefined, reading: Reading): string | null {
  return checked(given, reading, 'INVALID_TIME', 'a time as 09:30', (text) => LOCAL_TIME.test(text));
}

/** An IANA zone of wall-clock times. */
export function readTimeZone(given: string, reading: Reading): string | null {
  return checked(given, reading, 'INVALID_ZONE', 'a time zone as Europe/Berlin', (text) => ZONES.has(text));
}

const ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

function checked(
  given: string | null | undefined,
  reading: Reading,
  code: 'INVALID_DATE' | 'INVALID_TIME' | 'INVALID_ZONE',
  expected: string,
  holds: (text: string) => boolean,
): string | null {
  const text = given?.trim() ?? '';
  if (text === '') return null;
  if (holds(text)) return text;
  reading.problem(code, `expected ${expected}, got ${quote(text)}`);
  return null;
}
