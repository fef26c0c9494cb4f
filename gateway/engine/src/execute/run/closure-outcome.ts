import type { SourceState } from '../coverage/source-state.ts';

/** What one closure came to. */
export interface ClosureOutcome {
  /** Ids that lead to the start, sorted. */
  readonly ids: readonly string[];
  /** Nobody answered a round, or there is too much of it. */
  readonly failed: boolean;
  /** Shards missing in a round, each with the first. */
  readonly missing: ReadonlyMap<string, SourceState>;
  readonly told: readonly ToldError[];
}

/** Outcomes by the keys of `ClosureUse`. */
export type ClosureOutcomes = ReadonlyMap<string, ClosureOutcome>;

/** An error to be told wherever a closure is used. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
  readonly shards: readonly string[];
  readonly extensions: Readonly<Record<string, unknown>>;
}
