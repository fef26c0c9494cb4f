/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { FiguresPageData, RegionFields, StatisticKey, Topic } from '../../ask/operation-types.ts';
import { ChosenFilters } from '../../directory/chosen-filters.tsx';
import { enumOptions, FilterForm, type FilterField } from '../../directory/filter-form.tsx';
import { Notices } from '../../directory/notices.tsx';
import { changedQuery, QueryReader } from '../../directory/query-reader.ts';
import { readPeriod } from '../../directory/read-period.ts';
import { readRegion, regionField } from '../../directory/region-field.ts';
import { formatPartialDate } from '../../format/format-date.ts';
import { Licences } from '../../licence/licences.tsx';
import { CoverageNote } from '../../parts/coverage-note.tsx';
import { Totals } from '../../parts/totals.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { answerMark } from '../statement/answer-mark.ts';
import { Citation } from '../statement/citation.tsx';
import { figuresFile } from './figures-file.ts';
import { StatisticsTable } from './statistics-table.tsx';

/** Totals with their precision, and the events counted by one key. */
export async function figuresPage(visit: Visit): Promise<Page> {
  const { figures, lists } = visit.text;
  const federation = (await visit.ask('FederationState', {})).data.regions ?? [];
  const reader = new QueryReader(visit);
  const { from, to } = readPeriod(reader, visit);
  const topic = reader.choice<Topic>('topic', 'Topic', lists.topic);
  const region = readRegion(reader, visit, federation);
  const groupBy = reader.setting<StatisticKey>('by', 'StatisticKey', 'REGION');
  const where = { ...(region === null ? {} : { region }), ...(topic === null ? {} : { topics: [topic] }) };
  const period = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const { data } = await visit.ask('FiguresPage', {
    language: contractLanguage(visit.language),
    ...period,
    ...(to === null ? {} : { at: to }),
    events: where,
    networks: { organizationKind: ['STATE_NETWORK'], ...(region === null ? {} : { region }) },
    groupBy: [groupBy],
    conferences: { ...where, ...period },
  });
  const regions = data.regions ?? federation;
  const mark = answerMark(data);
  if (visit.query.get('format') === 'csv')
    return figuresFile(data, regions, { groupBy, from, to, mark }, visit);
  return {
    status: 200,
    title: figures.title,
    navigation: 'figures',
    crumbs: [],
    canonical: visit.query.size === 0 ? visit.href('figures') : null,
    content: (
      <FiguresContent
        data={data}
        regions={regions}
        mark={mark}
        reader={reader}
        groupBy={groupBy}
        at={to ?? visit.today}
        visit={visit}
      />
    ),
  };
}

interface ContentProperties {
  readonly data: FiguresPageData;
  readonly regions: readonly RegionFields[];
  readonly mark: string;
  readonly reader: QueryReader;
  readonly groupBy: StatisticKey;
  /** Reference day of stocks. */
  readonly at: string;
  readonly visit: Visit;
}

function FiguresContent({ data, regions, mark, reader, groupBy, at, visit }: ContentProperties): ReactNode {
  const { figures } = visit.text;
  const day = figures.at(formatPartialDate(at, visit.language));
  return (
    <>
      <div className="page-head">
        <h1>{figures.title}</h1>
        <p className="lead">{figures.lead}</p>
        <p>
          <a className="onward" href={visit.href('statement')}>
            {visit.text.statement.link}
          </a>
          <br />
          <a className="onward" href={visit.href('report')}>
            {visit.text.report.link}
          </a>
        </p>
      </div>
      <div className="directory">
        <section className="directory-filters">
          <h2>{figures.filters}</h2>
          <FilterForm
            action={visit.href('figures')}
            primary={2}
            title={figures.filters}
            fields={fields(visit, regions)}
            kept={[]}
            visit={visit}
          />
        </section>
        <div className="directory-result" id="result">
          <Notices notUnderstood={reader.notUnderstood} restarted={false} visit={visit} />
          <ChosenFilters chosen={reader.chosen} route="figures" visit={visit} />
          <CoverageNote
            coverage={data.participants?.coverage ?? data.statistics?.coverage}
            regions={regions}
            visit={visit}
          />
          <Citation title={figures.title} mark={mark} pinned={{}} visit={visit} />
          <Totals
            totals={[
              { title: figures.attendances, note: figures.attendancesNote, total: data.participants },
              { title: `${figures.members}, ${day}`, note: figures.membersNote, total: data.members },
              { title: figures.demands, note: figures.demandsNote, total: data.demands },
            ]}
            regions={regions}
            visit={visit}
          />
          <section className="part">
            <h2>{figures.statisticsBy(visit.label('StatisticKey', groupBy))}</h2>
            <StatisticsTable statistics={data.statistics} groupBy={groupBy} regions={regions} visit={visit} />
          </section>
          <section className="part">
            <h2>{figures.reading}</h2>
            <p>{figures.notAdded}</p>
            <p>{figures.convention}</p>
          </section>
          <p>
            <a
              className="onward"
              href={visit.href('figures', {}, changedQuery(visit.query, { format: 'csv' }))}
              download=""
            >
              {figures.asCsv}
            </a>
          </p>
          <Licences regions={regions} visit={visit} />
        </div>
      </div>
    </>
  );
}

function fields(visit: Visit, regions: readonly RegionFields[]): FilterField[] {
  const { lists, figures } = visit.text;
  return [
    { control: 'date', name: 'from', label: lists.from },
    { control: 'date', name: 'to', label: lists.to },
    regionField(visit, regions),
    {
      control: 'select',
      name: 'topic',
      label: lists.topic,
      none: lists.all,
      options: enumOptions('Topic', visit),
    },
    {
      control: 'select',
      name: 'by',
      label: figures.groupBy,
      none: visit.label('StatisticKey', 'REGION'),
      options: enumOptions('StatisticKey', visit).filter((option) => option.value !== 'region'),
    },
  ];
}
