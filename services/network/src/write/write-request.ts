import type { EntityManager } from '@mikro-orm/postgresql';
import type { RevisionAction } from '../history/revision.enum.ts';
import type { KeyUse } from './idempotency/take-key.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';
import type { RecordState, StoredRecord } from './record-state.ts';

/** One change of one record, wished for. */
export interface WriteRequest<Content extends object> {
  readonly action: RevisionAction;
  /** Null: a new record. */
  readonly id: string | null;
  /** The revision the wish was made for; null where the wish is the same for any. */
  readonly expectedRevision: number | null;
  readonly note: string | null;
  readonly idempotency: Omit<KeyUse, 'person'> | null;
  /** Record of another region that takes over, where this one is withdrawn for it. */
  readonly movedTo?: string;
  /** The state that is wished for. What is wrong with the wish is said to the reading. */
  readonly change: (
    before: StoredRecord<Content>,
    reading: Reading,
    em: EntityManager,
    at: Date,
  ) => RecordState<Content> | Promise<RecordState<Content>>;
}

/** What a wish came to. Where there is a problem or a conflict, nothing was written. */
export interface WriteAnswer {
  readonly id: string | null;
  readonly revision: number | null;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | null;
}

/** Somebody else was quicker. */
export interface Conflict {
  readonly id: string;
  readonly revision: number;
  /** What the others have changed since the revision that was expected. */
  readonly fields: readonly string[];
}

export type Refused = Pick<WriteAnswer, 'problems' | 'conflict'>;
