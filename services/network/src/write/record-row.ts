import { instantOrderKey, ORDER_VERSION } from '@verbund/schema';
import type { RecordState } from './record-state.ts';
import type { PlaceNames, RecordWriting } from './record-writing.ts';

/** A revision of a record that is about to be stored. */
export interface NewRevision {
  readonly revision: number;
  readonly at: Date;
  readonly note: string | null;
  readonly places: PlaceNames;
}

/** Columns that a state has in the table of its kind; those a record begins with and keeps (`newRecord`) are not among them. */
export function recordRow<Content extends object>(
  writing: RecordWriting<Content>,
  state: RecordState<Content>,
  { revision, at, note, places }: NewRevision,
) {
  const { content, publication, visibility, confirmedAt } = state;
  return {
    ...content,
    ...writing.derive(state, places),
    publication,
    visibility,
    confirmedAt,
    revision,
    updatedAt: at.toISOString(),
    updatedKey: instantOrderKey(at),
    orderVersion: ORDER_VERSION,
    changeNote: note,
  };
}
