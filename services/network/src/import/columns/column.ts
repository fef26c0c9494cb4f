import type { Words } from '@verbund/schema';
import type { ExportedRecord } from '../../export/exported-record.ts';
import type { RowDraft } from '../row-draft.ts';

/** One column of a file: how it is called, what it fills, and how a record is written into it. */
export interface Column {
  /** Its name in every language of heads, `startDate`. */
  readonly key: string;
  readonly head: Words;
  readonly required?: boolean;
  /** What a cell may hold. */
  readonly expects: Words;
  readonly example: string;
  /** Where in the input problems with it are found, `venue.name`. */
  readonly fills: readonly string[];
  /** Puts a cell that is not empty into the input. */
  fill(row: RowDraft, cell: string): void;
  /** The cell of a record; empty where there is nothing, or nothing the viewer may see. */
  show(record: ExportedRecord): string;
}
