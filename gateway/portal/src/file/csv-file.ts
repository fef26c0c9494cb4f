import Papa from 'papaparse';
import type { Page } from '../visit/page.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as spreadsheets in Germany open it: UTF-8 with its mark, semicolons, lines ended by CR LF. A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvFile(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): Page {
  const text = Papa.unparse([[...heads], ...rows.map((row) => [...row])], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: true,
  });
  return {
    status: 200,
    title: name,
    navigation: null,
    crumbs: [],
    canonical: null,
    content: null,
    file: { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: `${BYTE_ORDER_MARK}${text}\r\n` },
  };
}
