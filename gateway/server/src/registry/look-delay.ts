/** Pauses between looks at a region, in milliseconds. */
export interface LookPace {
  /** Between two looks at a healthy region. */
  readonly pollMs: number;
  /** After the first failed look; doubles up to `pollMs`. */
  readonly retryMs: number;
}

/**
 * How long to wait before the next look: the usual pause after a success, a short and growing one after failures.
 * `random` (0 to 1) spreads it by a quarter, so that many gateways do not knock at the same moment.
 */
export function lookDelay(failures: number, pace: LookPace, random: number): number {
  const pause = failures === 0 ? pace.pollMs : Math.min(pace.retryMs * 2 ** (failures - 1), pace.pollMs);
  return Math.round(pause * (0.75 + random * 0.5));
}
