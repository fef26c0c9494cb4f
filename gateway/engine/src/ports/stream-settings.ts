/** Bounds and times of streams. All times in milliseconds. */
export interface StreamSettings {
  /** Between two heartbeats of a merged stream. */
  readonly heartbeatMs: number;
  /** A shard that says nothing for so long, not even a heartbeat, counts as down and is connected anew. */
  readonly silenceMs: number;
  /** A merged stream begins without the shards that have not answered by then; one that comes back with something renewed has the same time. */
  readonly settleMs: number;
  /** A shared stream nobody listens to any more is kept for so long. */
  readonly graceMs: number;
  /** While all clients are slow, shards are not read for so long; then the queues decide. */
  readonly stallMs: number;
  /** Before the first attempt to come back to a shard; it doubles with each, up to `backoffMaxMs`. Of each wait, half is chance. */
  readonly backoffMs: number;
  readonly backoffMaxMs: number;
  /** A connection that held for so long counts as sound: the next attempt begins at `backoffMs`. */
  readonly stableMs: number;
  /** Events of a merged stream kept for clients that come back. */
  readonly ringSize: number;
  /** Events one client may be behind. Beyond: GAP with QUEUE_OVERFLOW, and the end. At most `ringSize`. */
  readonly queueSize: number;
  /** Events whose references are followed together. */
  readonly burstSize: number;
  /** Clients of one shared stream that may catch up from different positions at the same time. Beyond: LIMIT_STREAMS. */
  readonly maxCatchUps: number;
  /** Error codes of a shard that end the whole stream with that error, as coming back would not help: those of credentials, for one. */
  readonly endOn: readonly string[];
}

export const DEFAULT_STREAM_SETTINGS: StreamSettings = Object.freeze({
  heartbeatMs: 20_000,
  silenceMs: 60_000,
  settleMs: 5_000,
  graceMs: 5_000,
  stallMs: 30_000,
  backoffMs: 500,
  backoffMaxMs: 30_000,
  stableMs: 10_000,
  ringSize: 1_000,
  queueSize: 256,
  burstSize: 64,
  maxCatchUps: 100,
  endOn: [],
});
