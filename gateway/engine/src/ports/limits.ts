/** Bounds of one operation. */
export interface Limits {
  /** Rows asked for, times shards asked; also rows received of a list without pages. Beyond: LIMIT_ROWS. */
  readonly maxRows: number;
  /** Values asked for over all shards: the fields of each row, lists inside rows multiplied. Beyond: LIMIT_COST. */
  readonly maxCost: number;
  /** Bytes received from all shards together. Beyond: LIMIT_BYTES. */
  readonly maxBytes: number;
  /** Milliseconds for the whole operation, look-ups included. */
  readonly deadlineMs: number;
  /** Largest `first` or `last`. Beyond: PAGE_SIZE_INVALID. */
  readonly maxPageSize: number;
  /** Page size where none is given. */
  readonly defaultPageSize: number;
  /** References inside references. Beyond: LIMIT_DEPTH. */
  readonly maxReferenceDepth: number;
  /** Fields of all shards inside one another, below the root. Beyond: LIMIT_DEPTH. */
  readonly maxNestingDepth: number;
  /** Rounds of a closure. Beyond: LIMIT_CLOSURE. */
  readonly maxClosureRounds: number;
  /** Ids a closure finds. Beyond: LIMIT_CLOSURE. */
  readonly maxClosureIds: number;
  /** Plans kept, and documents kept. */
  readonly maxCachedPlans: number;
}

export const DEFAULT_LIMITS: Limits = Object.freeze({
  maxRows: 10_000,
  maxCost: 1_000_000,
  maxBytes: 32 * 1024 * 1024,
  deadlineMs: 10_000,
  maxPageSize: 200,
  defaultPageSize: 20,
  maxReferenceDepth: 2,
  maxNestingDepth: 2,
  maxClosureRounds: 6,
  maxClosureIds: 2_000,
  maxCachedPlans: 1_000,
});
