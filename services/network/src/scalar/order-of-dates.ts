import { firstDayOf, lastDayOf } from './calendar.ts';

/** Can a time that begins here end there? Partial dates may mean any of their days; what is not known speaks against nothing. */
export function canEndAfter(start: string | null, end: string | null): boolean {
  return start === null || end === null || lastDayOf(end) >= firstDayOf(start);
}
