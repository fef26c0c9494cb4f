const PARTIAL_DATE = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;

/**
 * Order key of a day, a month, a year or an unknown date: ASCII, ascending by the calendar. A date that says less sorts behind
 * the days it may mean: `2019-11` after 30 November and before 1 December 2019, `2019` after all of 2019, an unknown date last.
 * So an announced meeting never stands in front of one whose day is known. Throws a RangeError for any other text.
 */
export function dateOrderKey(partialDate: string | null): string {
  if (partialDate === null) return '~';
  const match = PARTIAL_DATE.exec(partialDate);
  if (!match)
    throw new RangeError(
      `expected a date as 2019, 2019-11 or 2019-11-23, got ${JSON.stringify(partialDate)}`,
    );
  const [, year, month, day] = match;
  if (month === undefined) return `${year}-~`;
  if (!isCalendarDay(Number(year), Number(month), Number(day ?? 1))) {
    throw new RangeError(`expected a day or month of the calendar, got ${JSON.stringify(partialDate)}`);
  }
  return day === undefined ? `${year}-${month}-~` : `${year}-${month}-${day}`;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
