/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { ChosenFilters } from '../../directory/chosen-filters.tsx';
import { FilterForm, type FilterField } from '../../directory/filter-form.tsx';
import { Notices } from '../../directory/notices.tsx';
import { QueryReader } from '../../directory/query-reader.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { askReport, type Report } from './ask-report.ts';
import { askChoices, ChooseProject } from './choose-project.tsx';
import { ReportBlocks } from './report-blocks.tsx';
import { reportFile } from './report-file.ts';
import { readReportQuestion } from './report-question.ts';

/** Building blocks of a report to a funder: project, funder and period, and what the entries say about them. */
export async function reportPage(visit: Visit): Promise<Page> {
  const reader = new QueryReader(visit);
  const question = await readReportQuestion(reader, visit);
  if (question === null) {
    const search = reader.text('q', visit.text.lists.search);
    return page(
      <ChooseProject data={await askChoices(search, visit)} visit={visit} />,
      choiceFields(visit),
      reader,
      visit,
    );
  }
  const wanted = visit.query.get('funder') || null;
  const report = await askReport(question, wanted, visit);
  if (report !== null && visit.query.get('format') === 'csv') return reportFile(report, question, visit);
  if (report?.funder)
    reader.chosen.push({ name: 'funder', label: `${visit.text.report.funder}: ${report.funder.name}` });
  else if (wanted !== null && report !== null) reader.refuse('funder', wanted);
  return page(
    report === null ? (
      <p className="empty">{visit.text.report.unknownProject}</p>
    ) : (
      <ReportBlocks report={report} question={question} visit={visit} />
    ),
    questionFields(report, visit),
    reader,
    visit,
  );
}

function page(content: ReactNode, fields: readonly FilterField[], reader: QueryReader, visit: Visit): Page {
  const { report, site } = visit.text;
  return {
    status: 200,
    title: report.title,
    navigation: 'figures',
    crumbs: [{ label: site.figures, href: visit.href('figures') }],
    canonical: visit.query.size === 0 ? visit.href('report') : null,
    content: (
      <>
        <div className="page-head">
          <h1>{report.title}</h1>
          <p className="lead">{report.lead}</p>
        </div>
        <div className="directory">
          <section className="directory-filters">
            <h2>{report.question}</h2>
            <FilterForm
              action={visit.href('report')}
              title={report.question}
              primary={fields.length}
              fields={fields}
              kept={['project']}
              visit={visit}
            />
          </section>
          <div className="directory-result" id="result">
            <Notices notUnderstood={reader.notUnderstood} restarted={false} visit={visit} />
            <ChosenFilters chosen={reader.chosen} route="report" visit={visit} />
            {content}
          </div>
        </div>
      </>
    ),
  };
}

function choiceFields(visit: Visit): readonly FilterField[] {
  const { lists } = visit.text;
  return [
    { control: 'search', name: 'q', label: lists.search, hint: lists.searchHint },
    ...periodFields(visit),
  ];
}

/** Funders are offered where an entry names one. */
function questionFields(report: Report | null, visit: Visit): readonly FilterField[] {
  const words = visit.text.report;
  const funders = report?.funders ?? [];
  return [
    ...(funders.length === 0
      ? []
      : [
          {
            control: 'select' as const,
            name: 'funder',
            label: words.funder,
            none: visit.text.lists.all,
            options: funders.map(({ key, name }) => ({ value: key, label: name })),
          },
        ]),
    ...periodFields(visit),
  ];
}

function periodFields(visit: Visit): readonly FilterField[] {
  const { lists, report } = visit.text;
  return [
    { control: 'date', name: 'from', label: lists.from },
    { control: 'date', name: 'to', label: lists.to, hint: report.toHint },
  ];
}
