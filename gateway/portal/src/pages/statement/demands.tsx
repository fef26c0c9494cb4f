/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields, StatementPageData } from '../../ask/operation-types.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { Outcomes } from '../../record/outcomes.tsx';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';

interface DemandsProperties {
  readonly conferences: StatementPageData['conferences'];
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}

/** Demands of the body's events in the period, each with the event it comes from and its topics. */
export function Demands({ conferences, regions, visit }: DemandsProperties): ReactNode {
  const { statement, record } = visit.text;
  const withDemands = (conferences?.nodes ?? []).filter(({ outcomes }) => outcomes.length > 0);
  return (
    <section className="part">
      <h2>{statement.demands}</h2>
      <CoverageNote coverage={conferences?.coverage} regions={regions} visit={visit} />
      {conferences !== null && (
        <p>
          {statement.eventsInPeriod(conferences.totalCount ?? conferences.nodes.length, withDemands.length)}
        </p>
      )}
      {withDemands.map((conference) => (
        <div key={conference.id}>
          <h3>
            <a href={recordHref(conference.id, visit.language) ?? visit.href('conferences')}>
              {conference.title}
            </a>
            {`, ${conference.startDate === null ? record.noDate : formatPartialDate(conference.startDate, visit.language)}`}
          </h3>
          <p className="aside">{conference.topics.map((topic) => visit.label('Topic', topic)).join(', ')}</p>
          <Outcomes outcomes={conference.outcomes} visit={visit} />
        </div>
      ))}
    </section>
  );
}
