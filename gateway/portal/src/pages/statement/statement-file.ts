import type { RegionFields, StatementMember } from '../../ask/operation-types.ts';
import { csvFile } from '../../file/csv-file.ts';
import { lineLicence } from '../../licence/region-licence.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import type { StatementUmbrella } from './members-by-state.tsx';

/** The members by states as a table for a spreadsheet, every line with day and mark of the answer. */
export function statementFile(
  umbrella: StatementUmbrella,
  regions: readonly RegionFields[],
  mark: string,
  visit: Visit,
): Page {
  const { statement } = visit.text;
  const member = (group: string, state: string, status: string, entry: StatementMember): string[] => [
    group,
    state,
    status,
    entry.name,
    entry.organization,
    entry.since ?? '',
    entry.until ?? '',
    statement.confirmed[entry.confirmedBy],
  ];
  const rows = [
    ...umbrella.states.flatMap((state) => {
      const status = statement.states[state.status];
      return state.members.length === 0
        ? [['', state.name, status, '', '', '', '', '']]
        : state.members.map((entry) => member(statement.members, state.name, status, entry));
    }),
    ...umbrella.undated.map((entry) => member(statement.undated, entry.states.join(', '), '', entry)),
    ...umbrella.claimed.map((entry) => member(statement.claimed, entry.states.join(', '), '', entry)),
  ];
  const { columns } = statement;
  return csvFile(
    `mitglieder-${umbrella.id.replace(/\W+/g, '-')}-${umbrella.at}`,
    [
      columns.group,
      statement.state,
      statement.status,
      columns.organization,
      columns.id,
      columns.since,
      columns.until,
      columns.confirmedBy,
      columns.at,
      columns.askedOn,
      columns.mark,
      columns.licence,
    ],
    rows.map((row) => [
      ...row,
      umbrella.at,
      visit.today,
      mark,
      // The fifth cell is the id; a state without members has none, and nothing of a region to use.
      row[4] ? lineLicence(row[4], regions, visit) : '',
    ]),
  );
}
