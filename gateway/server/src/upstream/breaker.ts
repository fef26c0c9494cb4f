/** When a region counts as failing, and how long it is left alone. */
export interface BreakerLimits {
  /** Failures in a row that suspend the region. */
  readonly failures: number;
  /** First pause, in milliseconds; doubles with every failed probe. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
}

export const BREAKER_LIMITS: BreakerLimits = { failures: 5, pauseMs: 1_000, longestPauseMs: 30_000 };

/**
 * Leaves a region alone that failed too often: closed (ask), open (do not ask), half-open (one request probes).
 * A success closes it at once. Times are milliseconds of one monotonic clock, given by the caller.
 */
export class Breaker {
  readonly #limits: BreakerLimits;
  #failures = 0;
  #pauseMs: number;
  #closedAgainAt: number | null = null;
  #probing = false;

  constructor(limits: BreakerLimits = BREAKER_LIMITS) {
    this.#limits = limits;
    this.#pauseMs = limits.pauseMs;
  }

  get suspended(): boolean {
    return this.#closedAgainAt !== null;
  }

  /** May this request be sent? After the pause one request at a time may. */
  admits(now: number): boolean {
    if (this.#closedAgainAt === null) return true;
    if (now < this.#closedAgainAt || this.#probing) return false;
    this.#probing = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#pauseMs = this.#limits.pauseMs;
    this.#closedAgainAt = null;
    this.#probing = false;
  }

  failed(now: number): void {
    this.#failures += 1;
    if (this.#failures < this.#limits.failures) return;
    if (this.#probing) this.#pauseMs = Math.min(this.#pauseMs * 2, this.#limits.longestPauseMs);
    this.#probing = false;
    this.#closedAgainAt = now + this.#pauseMs;
  }

  /** The request ended without telling anything about the region (the client went away): a probe is free again. */
  undecided(): void {
    this.#probing = false;
  }
}
