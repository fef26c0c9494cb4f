import type { ConferenceFilter } from '../../ask/operation-types.ts';
import type { QueryReader } from '../../directory/query-reader.ts';
import { readPeriod } from '../../directory/read-period.ts';
import { readRecord } from '../../directory/read-record.ts';
import type { Visit } from '../../visit/visit.ts';

/** What a report is about: a project and a period, which ends today where no end is named. */
export interface ReportQuestion {
  readonly project: string;
  readonly from: string | null;
  readonly to: string;
}

/** Reads the question of the address; null where no project is chosen yet. */
export async function readReportQuestion(reader: QueryReader, visit: Visit): Promise<ReportQuestion | null> {
  const project = await readRecord(reader, visit, 'project', 'project', visit.text.report.project);
  const { from, to } = readPeriod(reader, visit);
  return project === null ? null : { project, from, to: to ?? visit.today };
}

/** The period in the words of the contract. */
export function periodOf({ from, to }: ReportQuestion): Pick<ConferenceFilter, 'from' | 'to'> {
  return { ...(from === null ? {} : { from }), to };
}
