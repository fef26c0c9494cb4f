import type { QueryReader } from './query-reader.ts';
import { formatPartialDate } from '../format/format-date.ts';
import { isDay } from '../format/is-day.ts';
import type { Visit } from '../visit/visit.ts';

/** First and last day that a query names, each null where it names none. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads `from` and `to`. */
export function readPeriod(reader: QueryReader, visit: Visit): Period {
  const { lists } = visit.text;
  const day = (name: string, label: string): string | null =>
    reader.formed(name, isDay, (value) => `${label}: ${formatPartialDate(value, visit.language)}`);
  return { from: day('from', lists.from), to: day('to', lists.to) };
}
