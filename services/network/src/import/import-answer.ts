import type { Words } from '@verbund/schema';
import type { ProblemCode } from '../write/problem.enum.ts';
import type { Column } from './columns/column.ts';

/** What is wrong in one place of a file. */
export interface FileProblem {
  /** As a spreadsheet counts: the heads are row 1. */
  readonly row: number;
  /** Head of the column as it stands in the file; null: the row as a whole. */
  readonly column: string | null;
  readonly code: ProblemCode;
  /** What a cell of this column may hold. */
  readonly expects: Words | null;
}

/** A row that may be a record there is already, or another row. A hint: it does not keep the file from being imported. */
export interface DuplicateHint {
  readonly row: number;
  readonly otherRow: number | null;
  readonly id: string | null;
  readonly label: string;
}

/** What a file came to. With a problem nothing was written. */
export interface ImportAnswer {
  readonly dryRun: boolean;
  readonly rows: number;
  /** Ids of the new records, in the order of the rows. */
  readonly ids: readonly string[];
  /** The same file was imported before: these are the records it made then. */
  readonly repeated: boolean;
  readonly problems: readonly FileProblem[];
  readonly duplicates: readonly DuplicateHint[];
}

/** A column of the table, and where it stands in this file under which head. */
export interface PlacedColumn {
  readonly column: Column;
  readonly index: number;
  readonly head: string;
}
