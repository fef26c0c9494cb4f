import type { SourceStatus } from '../ports/coverage.ts';

/** How one operation was answered: `extensions.explain`, on request (promise 11). */
export interface Explanation {
  /** The plan as text; the same printer feeds the golden files. */
  readonly plan: string;
  /** Root fields that shards answer, in the client's order. */
  readonly fields: readonly ExplainedField[];
  /** Every request sent, in the order of sending. */
  readonly requests: readonly ExplainedRequest[];
  readonly durationMs: number;
}

export interface ExplainedField {
  readonly field: string;
  readonly asked: readonly string[];
  readonly pruned: readonly PrunedShard[];
}

/** A shard that was not asked, and why. */
export interface PrunedShard {
  readonly shard: string;
  readonly why: string;
}

export interface ExplainedRequest {
  readonly shard: string;
  /** 0 asks for root fields; each further round follows what the one before has found. */
  readonly round: number;
  /** Root fields, or types whose rows are looked up. */
  readonly asks: readonly string[];
  /** Rows looked up by their ids. */
  readonly ids: number;
  readonly status: SourceStatus;
  readonly bytes: number;
  /** Milliseconds after the operation began. */
  readonly startedMs: number;
  readonly durationMs: number;
}
