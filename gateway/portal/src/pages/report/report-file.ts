import type { SourceFields, TotalFields } from '../../ask/operation-types.ts';
import { describeCoverage } from '../../coverage/describe-coverage.ts';
import { csvFile } from '../../file/csv-file.ts';
import { capitalized } from '../../format/format-words.ts';
import { lineLicence } from '../../licence/region-licence.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import type { Report } from './ask-report.ts';
import { partnersOf } from './partners.ts';
import { partyKey, partyName } from './party.ts';
import { eventPlace } from './report-events.tsx';
import type { ReportQuestion } from './report-question.ts';
import { reportSources } from './report-sources.ts';

/** One line of the file; what a building block does not have stays empty. */
interface Line {
  readonly block: string;
  readonly name: string;
  readonly id?: string | null;
  readonly day?: string | null;
  readonly place?: string;
  readonly status?: string;
  readonly what?: string;
  readonly lower?: number;
  /** Null: open. */
  readonly upper?: number | null;
  readonly known?: number;
  readonly of?: number;
  readonly source?: SourceFields | null;
}

/** The building blocks as one table for a spreadsheet. Every line has the period, the regions that are missing, day and mark of the answer. */
export function reportFile(report: Report, question: ReportQuestion, visit: Visit): Page {
  const { columns } = visit.text.report;
  const { missing } = describeCoverage(
    report.conferences?.coverage,
    report.regions,
    visit.language,
    visit.now,
  );
  const frame = [
    question.from ?? '',
    question.to,
    missing === null ? '' : missing.replace(/^; /, ''),
    visit.today,
    report.mark,
  ];
  return csvFile(
    `sachbericht-${report.project.id.replace(/\W+/g, '-')}-${question.to}`,
    Object.values(columns),
    linesOf(report, visit).map((line) => [
      ...cells(line),
      ...frame,
      lineLicence(line.id, report.regions, visit),
    ]),
  );
}

function cells(line: Line): string[] {
  return [
    line.block,
    line.name,
    line.id ?? '',
    line.day ?? '',
    line.place ?? '',
    line.status ?? '',
    line.what ?? '',
    numberText(line.lower),
    numberText(line.upper),
    numberText(line.known),
    numberText(line.of),
    line.source?.label ?? '',
    line.source?.url ?? '',
  ];
}

function numberText(number: number | null | undefined): string {
  return number === null || number === undefined ? '' : String(number);
}

function linesOf(report: Report, visit: Visit): Line[] {
  const { project, events } = report;
  return [
    { block: visit.text.report.project, name: project.title, id: project.id },
    ...report.funders.map(({ name, party }) => ({
      block: visit.text.report.funder,
      name,
      id: party.organization?.id ?? null,
    })),
    ...eventLines(report, visit),
    ...totalLines(report, visit),
    ...figureLines({ ...project, day: null }, visit),
    ...partnersOf(project, events).map(({ party, roles, events: at }) => ({
      block: visit.text.report.partners,
      name: partyName(party),
      id: party.organization?.id ?? partyKey(party),
      what: roles.map((role) => capitalized(visit.label('ParticipationRole', role))).join(', '),
      known: at,
    })),
    ...[{ ...project, startDate: null }, ...events].flatMap(({ title, id, startDate, outcomes }) =>
      outcomes.map((outcome) => ({
        block: visit.text.record.outcomes,
        name: title,
        id,
        day: startDate,
        status: capitalized(visit.label('OutcomeKind', outcome.kind)),
        what: outcome.text,
      })),
    ),
    ...reportSources(project, events).map((source) => ({
      block: visit.text.record.sources,
      name: source.label,
      source,
    })),
  ];
}

/** Every event once, and once more for each of its figures. */
function eventLines({ events }: Report, visit: Visit): Line[] {
  return events.flatMap((event) => [
    {
      block: visit.text.site.conferences,
      name: event.title,
      id: event.id,
      day: event.startDate,
      place: eventPlace(event, visit),
      status: capitalized(visit.label('ConferenceStatus', event.status)),
      what: event.figures.length === 0 ? visit.text.figures.noFigure : '',
    },
    ...figureLines({ ...event, day: event.startDate }, visit),
  ]);
}

interface WithFigures extends Pick<Report['project'], 'id' | 'title' | 'figures'> {
  readonly day: string | null;
}

function figureLines({ id, title, figures, day }: WithFigures, visit: Visit): Line[] {
  return figures.map((figure) => ({
    block: visit.text.record.figures,
    name: title,
    id,
    day: figure.asOf ?? day,
    status: capitalized(visit.label('Measure', figure.measure)),
    what: figure.label,
    ...figure.interval,
    source: figure.source,
  }));
}

function totalLines({ totals }: Report, visit: Visit): Line[] {
  const { report } = visit.text;
  const named: readonly (readonly [string, TotalFields | null])[] = [
    [report.attendances, totals?.participants ?? null],
    [report.migrantOrganizations, totals?.migrantOrganizations ?? null],
    [report.demandsTotal, totals?.demands ?? null],
  ];
  return named.flatMap(([name, total]) =>
    total === null
      ? []
      : [
          {
            block: visit.text.figures.totals,
            name,
            what: total.label,
            // A total of nothing is unknown, not zero.
            ...(total.known === 0 ? {} : { lower: total.lower, upper: total.upper }),
            known: total.known,
            of: total.of,
          },
        ],
  );
}
