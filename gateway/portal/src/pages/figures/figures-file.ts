import type { FiguresPageData, RegionFields, StatisticKey, TotalFields } from '../../ask/operation-types.ts';
import { describeCoverage } from '../../coverage/describe-coverage.ts';
import { csvFile } from '../../file/csv-file.ts';
import { capitalized } from '../../format/format-words.ts';
import { lineLicence } from '../../licence/region-licence.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { keyWords } from './statistics-table.tsx';

/** What a file of figures is about, beside the answer. */
export interface FiguresFrame {
  readonly groupBy: StatisticKey;
  readonly from: string | null;
  readonly to: string | null;
  readonly mark: string;
}

/** Totals and the groups of the table for a spreadsheet: intervals, n of m, and in every line who is missing, day and mark of the answer. */
export function figuresFile(
  data: FiguresPageData,
  regions: readonly RegionFields[],
  { groupBy, from, to, mark }: FiguresFrame,
  visit: Visit,
): Page {
  const { figures } = visit.text;
  const columns = visit.text.report.columns;
  const tail = [from ?? '', to ?? ''];
  const asked = [visit.today, mark, lineLicence(null, regions, visit)];
  const missing = (coverage: TotalFields['coverage'] | undefined): string =>
    describeCoverage(coverage, regions, visit.language, visit.now).missing?.replace(/^; /, '') ?? '';
  const totals = [
    [figures.attendances, data.participants],
    [figures.members, data.members],
    [figures.demands, data.demands],
  ] as const;
  return csvFile(
    `zahlen-${to ?? visit.today}`,
    [
      columns.block,
      columns.name,
      columns.what,
      columns.lower,
      columns.upper,
      columns.known,
      columns.of,
      columns.from,
      columns.to,
      columns.missing,
      columns.askedOn,
      columns.mark,
      columns.licence,
    ],
    [
      ...totals.flatMap(([name, total]) =>
        total === null
          ? []
          : [
              [
                figures.totals,
                name,
                total.label,
                ...interval(total.known, total.lower, total.upper),
                String(total.known),
                String(total.of),
                ...tail,
                missing(total.coverage),
                ...asked,
              ],
            ],
      ),
      ...(data.statistics?.groups ?? []).map((group) => [
        figures.statisticsBy(visit.label('StatisticKey', groupBy)),
        keyWords(group, groupBy, regions, visit),
        capitalized(figures.participants),
        ...interval(group.withParticipants, group.participantsLower, group.participantsUpper),
        String(group.withParticipants),
        String(group.held),
        ...tail,
        missing(data.statistics?.coverage),
        ...asked,
      ]),
    ],
  );
}

/** Both ends; an open end and an unknown number are empty, which is not zero. */
function interval(known: number, lower: number, upper: number | null): readonly [string, string] {
  return known === 0 ? ['', ''] : [String(lower), upper === null ? '' : String(upper)];
}
