/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields, StatementPageData } from '../../ask/operation-types.ts';
import { capitalized } from '../../format/format-words.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { languageOfText } from '../../parts/record-text.tsx';
import { Reference } from '../../record/reference.tsx';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';
import { demandsByTopic, type Demand } from './demands-by-topic.ts';

interface DemandsProperties {
  readonly conferences: StatementPageData['conferences'];
  readonly regions: readonly RegionFields[];
  readonly visit: Visit;
}

/** Demands of the body's events in the period, topic by topic, each with who made it and the event it comes from. */
export function Demands({ conferences, regions, visit }: DemandsProperties): ReactNode {
  const { statement, figures } = visit.text;
  const nodes = conferences?.nodes ?? [];
  const groups = demandsByTopic(nodes);
  return (
    <section className="part" id="demands">
      <h2>{statement.demands}</h2>
      <CoverageNote coverage={conferences?.coverage} regions={regions} visit={visit} />
      {conferences !== null && (
        <p>
          {statement.eventsInPeriod(
            conferences.totalCount ?? nodes.length,
            nodes.filter(({ outcomes }) => outcomes.length > 0).length,
          )}
        </p>
      )}
      {groups.length > 1 && <p className="aside">{statement.topicsNote}</p>}
      {groups.map(({ topic, demands }) => (
        <div key={topic ?? ''} className="outcomes">
          <h3>{topic === null ? capitalized(figures.noTopic) : capitalized(visit.label('Topic', topic))}</h3>
          <ul>
            {demands.map((demand) => (
              <li key={demand.outcome.id}>
                <DemandWords demand={demand} visit={visit} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The demand as it was made, who made it, and where. */
function DemandWords({
  demand: { outcome, conference },
  visit,
}: {
  readonly demand: Demand;
  readonly visit: Visit;
}): ReactNode {
  const day =
    conference.startDate === null
      ? visit.text.record.noDate
      : formatPartialDate(conference.startDate, visit.language);
  return (
    <>
      <span lang={languageOfText(outcome.text, outcome.original, visit)}>{outcome.text}</span>
      <span className="aside">
        {' ('}
        {outcome.by ? <Reference to={outcome.by} visit={visit} /> : outcome.byLabel}
        {(outcome.by !== null || outcome.byLabel !== null) && '; '}
        <a href={recordHref(conference.id, visit.language) ?? visit.href('conferences')}>
          {conference.title}
        </a>
        {`, ${day})`}
      </span>
    </>
  );
}
