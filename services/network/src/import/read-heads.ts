import { foldSearchText } from '@verbund/schema';
import type { Column } from './columns/column.ts';
import type { FileProblem, PlacedColumn } from './import-answer.ts';
import type { CsvRow } from './read-csv.ts';

/** Which column stands where. Heads may be German, English or keys, in any order; every one has to be known. */
export function readHeads(
  { number, cells }: CsvRow,
  columns: readonly Column[],
): { readonly placed: readonly PlacedColumn[]; readonly problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const placed: PlacedColumn[] = [];
  for (const [index, cell] of cells.entries()) {
    const head = cell.trim();
    if (head === '') continue;
    const wanted = foldSearchText(head);
    const column = columns.find(({ key, head: { de, en } }) =>
      [key, de, en].some((name) => foldSearchText(name) === wanted),
    );
    if (!column) problems.push({ row: number, column: head, code: 'UNKNOWN_COLUMN', expects: null });
    else if (placed.some((one) => one.column === column))
      problems.push({ row: number, column: head, code: 'TWICE', expects: null });
    else placed.push({ column, index, head });
  }
  for (const column of columns)
    if (column.required && !placed.some((one) => one.column === column))
      problems.push({ row: number, column: column.head.de, code: 'COLUMN_MISSING', expects: column.expects });
  // Filled in the order of the table, so that a column that completes others comes behind them.
  const order = (one: PlacedColumn) => columns.indexOf(one.column);
  return { placed: placed.toSorted((one, other) => order(one) - order(other)), problems };
}
