const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Is this a day of the calendar, `2019-11-23`? */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** Is this a day, a month or a year of the calendar: `2019-11-23`, `2019-11`, `2019`? */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL_DATE.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match as unknown as [string, string, string?, string?];
  return (
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month))
  );
}

/** First day a partial date can mean: `2019-01-01` for `2019`. */
export function firstDayOf(partialDate: string): string {
  return `${partialDate}-01-01`.slice(0, 10);
}

/** Last day a partial date can mean: `2019-02-28` for `2019-02`. */
export function lastDayOf(partialDate: string): string {
  if (partialDate.length === 10) return partialDate;
  const month = partialDate.length === 7 ? partialDate : `${partialDate}-12`;
  return `${month}-${String(daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))).padStart(2, '0')}`;
}

/** Today at the place where the regions are. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(
    new Date(),
  );
}

function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
