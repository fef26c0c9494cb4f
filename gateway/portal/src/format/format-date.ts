import type { PortalLanguage } from '../text/language.ts';

/** Where the house stands: instants are shown in the time of its readers. */
const HOME_ZONE = 'Europe/Berlin';
const LOCALES: Readonly<Record<PortalLanguage, string>> = { de: 'de-DE', en: 'en-GB' };

/** A day, a month or a year in words: `23. November 2019`, `November 2019`, `2019`. Anything else is shown as it is. */
export function formatPartialDate(date: string, language: PortalLanguage, weekday = false): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(day !== undefined && weekday ? { weekday: 'long' } : {}),
    timeZone: 'UTC',
  };
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  return new Intl.DateTimeFormat(LOCALES[language], options).format(instant);
}

/** An instant as a day and, if wanted, the time of day. */
export function formatInstant(instant: string, language: PortalLanguage, withTime = false): string {
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: 'long',
    ...(withTime ? { timeStyle: 'short' } : {}),
    timeZone: HOME_ZONE,
  };
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(instant));
}

/** Time of day of an instant, `14:05`. */
export function formatClock(instant: Date, language: PortalLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short', timeZone: HOME_ZONE }).format(
    instant,
  );
}

/** The calendar day of an instant, `2025-07-18`. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_ZONE }).format(instant);
}

/** The day before or after, `2025-07-17`. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
