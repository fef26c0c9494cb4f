/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { formatPartialDate } from '../format/format-date.ts';
import type { Visit } from '../visit/visit.ts';

interface ConferenceDateProperties {
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly visit: Visit;
}

/** The day or days of an event in words, machine-readable too. */
export function ConferenceDate({ startDate, endDate, visit }: ConferenceDateProperties): ReactNode {
  if (startDate === null) return visit.text.lists.noDate;
  const from = formatPartialDate(startDate, visit.language, true);
  if (endDate === null || endDate === startDate) return <time dateTime={startDate}>{from}</time>;
  return (
    <>
      <time dateTime={startDate}>{from}</time>
      {' – '}
      <time dateTime={endDate}>{formatPartialDate(endDate, visit.language, true)}</time>
    </>
  );
}
