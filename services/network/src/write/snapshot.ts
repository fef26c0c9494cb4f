import type { RecordState } from './record-state.ts';

/** A state as the history keeps it, as JSON. */
export type Snapshot = RecordState;
