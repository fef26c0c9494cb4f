import { formatPartialDate } from '../format/format-date.ts';
import type { Visit } from '../visit/visit.ts';

/** `2019 bis 2022`, `seit 2019`, `bis 2022`, or null where neither end is known. */
export function periodWords(start: string | null, end: string | null, visit: Visit): string | null {
  const { record } = visit.text;
  const from = start === null ? null : formatPartialDate(start, visit.language);
  const to = end === null ? null : formatPartialDate(end, visit.language);
  if (from !== null && to !== null) return from === to ? from : record.daySpan(from, to);
  if (from !== null) return record.since(from);
  return to === null ? null : record.until(to);
}
