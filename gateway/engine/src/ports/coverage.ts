/**
 * What became of one shard in one answer.
 * OK: answered. SKIPPED: not asked, on the client's wish. TIMEOUT, UNREACHABLE, SUSPENDED: no answer.
 * FAILED: answered with errors in this part. INVALID: broke the contract, its answer was discarded.
 * UNSUPPORTED: lacks something this operation asks for, or speaks another order version.
 */
export type SourceStatus =
  | 'OK'
  | 'SKIPPED'
  | 'TIMEOUT'
  | 'UNREACHABLE'
  | 'FAILED'
  | 'INVALID'
  | 'UNSUPPORTED'
  | 'SUSPENDED';

/** One shard's part in an answer. */
export interface CoverageSource {
  readonly shard: string;
  readonly status: SourceStatus;
  /** Rows of this shard in the answer; null where rows are not counted. */
  readonly rows: number | null;
  /** Null where the shard was not asked. */
  readonly durationMs: number | null;
  readonly contractVersion: string | null;
  /** Why it is missing; null where it is not. */
  readonly message: string | null;
}

/** Which shards an answer contains, and which not. */
export interface CoverageRecord {
  /** Every shard asked has answered, on this page and on those before it. */
  readonly complete: boolean;
  /** Every shard known, in the order of configuration. */
  readonly sources: readonly CoverageSource[];
  /** Shards that were missing on an earlier page of this walk, sorted. */
  readonly missedBefore: readonly string[];
}
