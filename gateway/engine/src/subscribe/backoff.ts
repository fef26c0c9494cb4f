import type { Clock } from '../ports/clock.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';

/** How long to wait before the next attempt: doubling up to a bound, half of it chance, so that many do not come back at once. */
export function backoffMs(settings: StreamSettings, clock: Clock, attempt: number): number {
  const longest = Math.min(settings.backoffMaxMs, settings.backoffMs * 2 ** Math.min(attempt, 30));
  return longest * (0.5 + clock.random() / 2);
}
