/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { changedQuery } from '../../directory/query-reader.ts';
import { Licences } from '../../licence/licences.tsx';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { languageOfText } from '../../parts/record-text.tsx';
import { periodWords } from '../../parts/period-words.ts';
import { Totals } from '../../parts/totals.tsx';
import { FigureTables } from '../../record/figure-tables.tsx';
import { Sources } from '../../record/sources.tsx';
import { recordHref } from '../../route/href.ts';
import type { Visit } from '../../visit/visit.ts';
import { Citation } from '../statement/citation.tsx';
import type { Report } from './ask-report.ts';
import { partnersOf } from './partners.ts';
import { ReportEvents } from './report-events.tsx';
import { ReportOutcomes } from './report-outcomes.tsx';
import { PartyWords, ReportPartners } from './report-partners.tsx';
import type { ReportQuestion } from './report-question.ts';
import { reportSources } from './report-sources.ts';

interface ReportBlocksProperties {
  readonly report: Report;
  readonly question: ReportQuestion;
  readonly visit: Visit;
}

/** The building blocks of a report, in the order in which reports are written. */
export function ReportBlocks({ report, question, visit }: ReportBlocksProperties): ReactNode {
  const words = visit.text.report;
  const { project, events, conferences, regions, totals, mark } = report;
  const held = events.filter(({ status }) => status === 'HELD');
  const others = events.filter(({ status }) => status !== 'HELD');
  const isCut = (conferences?.totalCount ?? 0) > (conferences?.nodes.length ?? 0);
  return (
    <>
      <h2 lang={languageOfText(project.title, project.original, visit)}>
        <a href={recordHref(project.id, visit.language) ?? visit.href('projects')}>{project.title}</a>
      </h2>
      <p>{words.period(periodWords(question.from, question.to, visit) ?? '')}</p>
      <Funding report={report} visit={visit} />
      <CoverageNote coverage={conferences?.coverage} regions={regions} visit={visit} />
      {isCut && <p className="notice">{words.cut(events.length)}</p>}
      <Citation title={words.title} mark={mark} pinned={{ to: question.to }} visit={visit} />
      <section className="part">
        <h2>{words.held}</h2>
        {held.length === 0 ? (
          <p>{words.noneHeld}</p>
        ) : (
          <ReportEvents title={words.held} events={held} visit={visit} />
        )}
        {others.length > 0 && (
          <>
            <h3>{words.notHeld}</h3>
            <p className="aside">{words.notHeldNote}</p>
            <ReportEvents title={words.notHeld} events={others} visit={visit} />
          </>
        )}
      </section>
      {totals !== null && (
        <Totals
          note={words.countedNote}
          totals={[
            {
              title: words.attendances,
              note: visit.text.figures.attendancesNote,
              total: totals.participants,
            },
            {
              title: words.migrantOrganizations,
              note: words.migrantOrganizationsNote,
              total: totals.migrantOrganizations,
            },
            { title: words.demandsTotal, note: visit.text.figures.demandsNote, total: totals.demands },
          ]}
          regions={regions}
          visit={visit}
        />
      )}
      {project.figures.length > 0 && (
        <section className="part">
          <h2>{words.projectFigures}</h2>
          <FigureTables figures={project.figures} visit={visit} />
        </section>
      )}
      <section className="part">
        <h2>{words.partners}</h2>
        <ReportPartners partners={partnersOf(project, events)} visit={visit} />
      </section>
      <section className="part">
        <h2>{visit.text.record.outcomes}</h2>
        <ReportOutcomes project={project} events={events} visit={visit} />
      </section>
      <section className="part">
        <h2>{visit.text.record.sources}</h2>
        <Sources sources={reportSources(project, events)} visit={visit} />
      </section>
      <p>
        <a
          className="onward"
          href={visit.href('report', {}, changedQuery(visit.query, { format: 'csv' }))}
          download=""
        >
          {words.asCsv}
        </a>
      </p>
      <Licences regions={regions} visit={visit} />
    </>
  );
}

/** Who has paid, as far as the entries say. */
function Funding({ report, visit }: { readonly report: Report; readonly visit: Visit }): ReactNode {
  const words = visit.text.report;
  const shown = report.funder === null ? report.funders : [report.funder];
  if (shown.length === 0) return <p>{words.noFunder}</p>;
  return (
    <p>
      {`${words.fundedBy} `}
      {shown.map(({ key, party }, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <PartyWords party={party} visit={visit} />
        </span>
      ))}
    </p>
  );
}
