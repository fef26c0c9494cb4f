import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { placeProblems, placesOf } from '../write/named-places.ts';
import { problemsOfNames } from '../write/named-records.ts';
import { Reading } from '../write/reading.ts';
import { NO_PARTS, type RecordState } from '../write/record-state.ts';
import type { RecordWriting } from '../write/record-writing.ts';
import { problemsOf } from '../write/rules.ts';
import { withInput } from '../write/write-input.ts';
import type { Visibility } from '../record/record.enum.ts';
import type { ImportedKind } from './columns/columns-of.ts';
import { unguarded } from './formula-guard.ts';
import type { FileProblem, PlacedColumn } from './import-answer.ts';
import { knownNames } from './known-names.ts';
import type { Progress } from './progress.ts';
import type { CsvRow } from './read-csv.ts';
import { RowDraft } from './row-draft.ts';

/** A row as the record it would be. */
export interface ReadRow {
  readonly number: number;
  readonly state: RecordState;
  readonly reading: Reading;
}

/** What is asked of one file. */
export interface RowsToRead {
  readonly kind: ImportedKind;
  readonly region: string;
  readonly rows: readonly CsvRow[];
  readonly placed: readonly PlacedColumn[];
  /** Null: as drafts. */
  readonly visibility: Visibility | null;
  readonly progress: Progress;
}

/** Rows between two looks at what else there is to do. */
const BREATH = 50;

/** Reads every row by the rules a form is read by. Problems in the order of the rows, each in its column. */
export async function readRows(
  em: EntityManager,
  asked: RowsToRead,
): Promise<{ readonly read: readonly ReadRow[]; readonly problems: readonly FileProblem[] }> {
  const { kind, region, rows, placed, progress } = asked;
  const names = await knownNames(
    em,
    rows.flatMap(({ cells }) => cells.flatMap((cell) => unguarded(cell).split(/[|;\n]/))),
  );
  const read: ReadRow[] = [];
  const problems: FileProblem[] = [];
  const drafts: RowDraft[] = [];
  for (const [index, { number, cells }] of rows.entries()) {
    const draft = new RowDraft(names);
    for (const { column, index: place } of placed) {
      const cell = unguarded((cells[place] ?? '').trim());
      if (cell !== '') draft.take(column, cell);
    }
    const reading = new Reading(region);
    const state = withInput(kind.writing, newState(kind.writing, asked), draft.input, reading, true);
    read.push({ number, state, reading });
    drafts.push(draft);
    progress.say('READING', index + 1, rows.length);
    if (index % BREATH === 0) await setImmediate();
  }
  const places = await placesOf(em, ...read.map(({ state }) => state));
  const named = await problemsOfNames(
    em,
    region,
    read.map(({ state, reading }) => ({ writing: kind.writing, given: reading.found.records, after: state })),
  );
  for (const [position, { number, state, reading }] of read.entries()) {
    const draft = drafts[position] as RowDraft;
    const found = [...reading.found.problems, ...placeProblems(reading, places)];
    // Rules look at a record whose cells could be read; otherwise they would complain of what is wrong already.
    const broken = found.length + draft.problems.length > 0;
    const ruled = broken ? [] : [...problemsOf(kind.writing, null, state), ...(named[position] ?? [])];
    const said = [
      ...draft.problems,
      ...[...found, ...ruled]
        .filter(({ code, path }) => code !== 'REQUIRED' || !saidAlready(draft, path, kind))
        .map(({ code, path }) => ({ code, column: draft.columnOf(fieldPath(path), kind.columns) })),
    ];
    for (const index of surplusCells(rows[position]?.cells ?? [], placed))
      problems.push({ row: number, column: `#${index + 1}`, code: 'UNKNOWN_COLUMN', expects: null });
    for (const { column, code } of said)
      problems.push({
        row: number,
        column: column && (placed.find((one) => one.column === column)?.head ?? column.head.de),
        code,
        expects: column?.expects ?? null,
      });
    progress.say('CHECKING', position + 1, read.length);
    if (position % BREATH === 0) await setImmediate();
  }
  return { read, problems };
}

/** Cells with something in them under no head: a delimiter in a text that was not quoted moves all that follows. */
function surplusCells(cells: readonly string[], placed: readonly PlacedColumn[]): number[] {
  return cells.flatMap((cell, index) =>
    cell.trim() !== '' && !placed.some((one) => one.index === index) ? [index] : [],
  );
}

function newState(writing: RecordWriting, { visibility }: RowsToRead): RecordState {
  return {
    content: writing.blank,
    parts: NO_PARTS,
    publication: visibility === null ? 'DRAFT' : 'PUBLISHED',
    visibility: visibility ?? 'PUBLIC',
    confirmedAt: null,
  };
}

/** A cell that could not be read is missing too; it need not be said twice. */
function saidAlready(draft: RowDraft, path: readonly string[], { columns }: ImportedKind): boolean {
  const column = draft.columnOf(fieldPath(path), columns);
  return column !== null && draft.problems.some((one) => one.column === column);
}

/** `reason` belongs to the status, everything else to its place in the input. */
function fieldPath(path: readonly string[]): readonly string[] {
  return path[0] === 'reason' ? ['status'] : path.slice(1);
}
