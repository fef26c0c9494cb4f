import type {
  ReportEvent,
  ReportPageData,
  ReportTotalsData,
  RegionFields,
} from '../../ask/operation-types.ts';
import { contractLanguage } from '../../text/language.ts';
import type { Visit } from '../../visit/visit.ts';
import { answerMark } from '../statement/answer-mark.ts';
import { eventsFundedBy, fundersOf, type Funder, type ReportProject } from './funders.ts';
import { periodOf, type ReportQuestion } from './report-question.ts';

/** What a report is made of. */
export interface Report {
  readonly project: ReportProject;
  readonly funders: readonly Funder[];
  /** The funder the report is for; null: all of them. */
  readonly funder: Funder | null;
  readonly conferences: ReportPageData['conferences'];
  /** The events of the report, in the order of their days. */
  readonly events: readonly ReportEvent[];
  /** Null where no event is in the report. */
  readonly totals: ReportTotalsData | null;
  readonly regions: readonly RegionFields[];
  /** See answerMark. */
  readonly mark: string;
}

/** Asks for the building blocks. Null where no region that answers knows the project. */
export async function askReport(
  question: ReportQuestion,
  wantedFunder: string | null,
  visit: Visit,
): Promise<Report | null> {
  const language = contractLanguage(visit.language);
  const period = periodOf(question);
  const { data } = await visit.ask('ReportPage', {
    project: question.project,
    conferences: { project: question.project, ...period },
    language,
    locale: visit.language,
  });
  const { project, conferences } = data;
  if (project === null) return null;
  const all = conferences?.nodes ?? [];
  const funders = fundersOf(project, all);
  const funder = funders.find(({ key }) => key === wantedFunder) ?? null;
  const events = funder === null ? all : eventsFundedBy(funder.key, project, all);
  const totals =
    events.length === 0
      ? null
      : (
          await visit.ask('ReportTotals', {
            ...period,
            events:
              events.length === all.length
                ? { project: question.project }
                : { project: question.project, conference: events.map(({ id }) => id) },
            language,
          })
        ).data;
  const mark = answerMark({ project, count: conferences?.totalCount ?? null, events, totals });
  return { project, funders, funder, conferences, events, totals, regions: data.regions ?? [], mark };
}
