import type { RegionFields } from '../../ask/operation-types.ts';
import { csvFile } from '../../file/csv-file.ts';
import { lineLicence } from '../../licence/region-licence.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { demandsOf, type StatementConference } from './demands-by-topic.ts';
import type { StatementUmbrella } from './members-by-state.tsx';

/** The demands as a table for a spreadsheet: one line each, with all topics of its event, day and mark of the answer. */
export function demandsFile(
  umbrella: StatementUmbrella,
  conferences: readonly StatementConference[],
  regions: readonly RegionFields[],
  mark: string,
  visit: Visit,
): Page {
  const { columns } = visit.text.statement;
  return csvFile(
    `forderungen-${umbrella.id.replace(/\W+/g, '-')}-${umbrella.at}`,
    [
      columns.demand,
      columns.by,
      visit.text.lists.topics,
      visit.text.report.event,
      columns.id,
      visit.text.report.columns.day,
      columns.askedOn,
      columns.mark,
      columns.licence,
    ],
    demandsOf(conferences).map(({ outcome, conference }) => [
      outcome.text,
      outcome.by?.label ?? outcome.byLabel ?? '',
      conference.topics.map((topic) => visit.label('Topic', topic)).join(', '),
      conference.title,
      conference.id,
      conference.startDate ?? '',
      visit.today,
      mark,
      lineLicence(conference.id, regions, visit),
    ]),
  );
}
