import { guarded } from '../import/formula-guard.ts';

/** What tells a spreadsheet that a file is UTF-8. */
export const BOM = '\uFEFF';

/** One row separated by semicolons, with its end. Nothing in it is ever run by a spreadsheet. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(text: string): string {
  const cell = guarded(text);
  return /[";,\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
