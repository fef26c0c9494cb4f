/** One row of a file: its number as a spreadsheet counts (the heads are 1) and its cells. */
export interface CsvRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows of a file; or the row in which it stops being one. */
export type CsvFile = { readonly rows: readonly CsvRow[] } | { readonly brokenAt: number };

const DELIMITERS = [';', '\t', ','] as const;

/**
 * Reads rows separated by semicolons, commas or tabs (as they come out of a spreadsheet by copying), whichever the first row has most of.
 * RFC 4180 with its quotes; a byte order mark and empty rows are passed over. Every cell is text and stays what it is.
 */
export function readCsv(text: string): CsvFile {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(content);
  const rows: CsvRow[] = [];
  let [number, cells, position] = [1, [] as string[], 0];
  while (position < content.length) {
    const cell = readCell(content, position, delimiter);
    if (cell === null) return { brokenAt: number };
    cells.push(cell.text);
    position = cell.end + 1;
    const isLast = cell.end >= content.length;
    if (content[cell.end] === delimiter && position < content.length) continue;
    if (content[cell.end] === delimiter) cells.push('');
    if (isLast || content[cell.end] === '\n' || position >= content.length) {
      if (cells.some((one) => one.trim() !== '')) rows.push({ number, cells });
      [number, cells] = [number + 1, []];
    }
  }
  return { rows };
}

/** One cell from its first character; `end` is where the delimiter, the line end or the end of the file stands. Null: a broken quote. */
function readCell(
  content: string,
  start: number,
  delimiter: string,
): { readonly text: string; readonly end: number } | null {
  if (content[start] !== '"') {
    const end = firstOf(content, start, delimiter);
    return { text: content.slice(start, end), end };
  }
  let text = '';
  for (let position = start + 1; ;) {
    const quote = content.indexOf('"', position);
    if (quote === -1) return null;
    text += content.slice(position, quote);
    if (content[quote + 1] !== '"') {
      const end = quote + 1;
      return end >= content.length || content[end] === delimiter || content[end] === '\n'
        ? { text, end }
        : null;
    }
    text += '"';
    position = quote + 2;
  }
}

function firstOf(content: string, start: number, delimiter: string): number {
  for (let position = start; position < content.length; position += 1)
    if (content[position] === delimiter || content[position] === '\n') return position;
  return content.length;
}

/** The one that stands most often in the first row, outside quotes; a semicolon where there is none. */
function delimiterOf(content: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((one) => [one, 0]));
  let quoted = false;
  for (const character of content) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return DELIMITERS.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] ?? ';';
}
