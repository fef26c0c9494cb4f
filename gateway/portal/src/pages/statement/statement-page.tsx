/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { RegionFields, StatementPageData } from '../../ask/operation-types.ts';
import { ChosenFilters } from '../../directory/chosen-filters.tsx';
import { enumOptions, FilterForm, type FilterField } from '../../directory/filter-form.tsx';
import { Notices } from '../../directory/notices.tsx';
import { changedQuery, QueryReader } from '../../directory/query-reader.ts';
import { umbrellaField } from '../../directory/umbrella-field.ts';
import { Licences } from '../../licence/licences.tsx';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { Totals } from '../../parts/totals.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { answerMark } from './answer-mark.ts';
import { Citation } from './citation.tsx';
import { Blocks } from './blocks.tsx';
import { demandsFile } from './demands-file.ts';
import { Demands } from './demands.tsx';
import { MembersByState } from './members-by-state.tsx';
import { readStatementQuestion, statementVariables } from './statement-question.ts';
import { statementFile } from './statement-file.ts';

/** What an umbrella body can say: its members at a day by states, attendance and demands of a period, and who is missing in it. */
export async function statementPage(visit: Visit): Promise<Page> {
  const { statement, site } = visit.text;
  const reader = new QueryReader(visit);
  const [question, bodies] = await Promise.all([readStatementQuestion(reader, visit), umbrellaField(visit)]);
  const answer =
    question &&
    (await visit.ask('StatementPage', {
      ...statementVariables(question),
      language: contractLanguage(visit.language),
      locale: visit.language,
    }));
  const mark = answer && answerMark(answer.data);
  const file = answer && mark !== null ? fileOf(answer.data, mark, visit) : null;
  if (file !== null) return file;
  return {
    status: 200,
    title: statement.title,
    navigation: 'figures',
    crumbs: [{ label: site.figures, href: visit.href('figures') }],
    canonical: visit.query.size === 0 ? visit.href('statement') : null,
    content: (
      <>
        <div className="page-head">
          <h1>{statement.title}</h1>
          <p className="lead">{statement.lead}</p>
        </div>
        <div className="directory">
          <section className="directory-filters">
            <h2>{statement.question}</h2>
            <FilterForm
              action={visit.href('statement')}
              title={statement.question}
              primary={4}
              fields={fields(bodies, visit)}
              kept={[]}
              visit={visit}
            />
          </section>
          <div className="directory-result" id="result">
            <Notices notUnderstood={reader.notUnderstood} restarted={false} visit={visit} />
            <ChosenFilters chosen={reader.chosen} route="statement" visit={visit} />
            {answer && mark !== null ? (
              <Answer data={answer.data} mark={mark} visit={visit} />
            ) : (
              <p>{statement.chooseBody}</p>
            )}
          </div>
        </div>
      </>
    ),
  };
}

/** The table the query asks for instead of the page. */
function fileOf(
  { umbrella, conferences, regions }: StatementPageData,
  mark: string,
  visit: Visit,
): Page | null {
  const format = visit.query.get('format');
  if (umbrella === null || format === null) return null;
  if (format === 'csv') return statementFile(umbrella, regions ?? [], mark, visit);
  return format === 'demands-csv'
    ? demandsFile(umbrella, conferences?.nodes ?? [], regions ?? [], mark, visit)
    : null;
}

function fields(bodies: readonly FilterField[], visit: Visit): readonly FilterField[] {
  const { lists, statement } = visit.text;
  const body = bodies.map((field) => ({ ...field, name: 'body', label: statement.body }));
  return [
    ...(body.length > 0 ? body : [{ control: 'text' as const, name: 'body', label: statement.body }]),
    { control: 'date', name: 'at', label: statement.at, hint: statement.atHint },
    { control: 'date', name: 'from', label: lists.from },
    { control: 'date', name: 'to', label: lists.to },
    {
      control: 'select',
      name: 'topic',
      label: lists.topic,
      none: lists.all,
      options: enumOptions('Topic', visit),
    },
  ];
}

interface AnswerProperties {
  readonly data: StatementPageData;
  readonly mark: string;
  readonly visit: Visit;
}

function Answer({ data, mark, visit }: AnswerProperties): ReactNode {
  const { statement, figures } = visit.text;
  const regions: readonly RegionFields[] = data.regions ?? [];
  if (data.umbrella === null) return <p className="empty">{statement.unknownBody}</p>;
  return (
    <>
      <CoverageNote coverage={data.umbrella.coverage} regions={regions} visit={visit} />
      <Blocks umbrella={data.umbrella} visit={visit} />
      <Citation title={statement.title} mark={mark} pinned={{ at: data.umbrella.at }} visit={visit} />
      <MembersByState umbrella={data.umbrella} visit={visit} />
      <Totals
        id="totals"
        note={statement.countedNote}
        totals={[
          {
            title: statement.attendances,
            note: figures.attendancesNote,
            total: data.participants,
          },
          {
            title: statement.memberOrganizations,
            note: statement.memberOrganizationsNote,
            total: data.memberOrganizations,
          },
        ]}
        regions={regions}
        visit={visit}
      />
      <Demands conferences={data.conferences} regions={regions} visit={visit} />
      <p>
        <a
          className="onward"
          href={visit.href('statement', {}, changedQuery(visit.query, { format: 'csv' }))}
          download=""
        >
          {statement.asCsv}
        </a>
        <br />
        <a
          className="onward"
          href={visit.href('statement', {}, changedQuery(visit.query, { format: 'demands-csv' }))}
          download=""
        >
          {statement.demandsAsCsv}
        </a>
      </p>
      <Licences regions={regions} visit={visit} />
    </>
  );
}
