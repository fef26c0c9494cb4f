import type { Look } from './look.ts';
import { lookDelay, type LookPace } from './look-delay.ts';

/** Looks asked for early are still at least this far apart, so that a region in trouble is not knocked down. */
const SHORTEST_PAUSE_MS = 1_000;

/** Looks at one region again and again, one look at a time, until it is stopped. */
export class RegionWatch {
  readonly #look: () => Promise<Look>;
  readonly #found: (look: Look) => Promise<void>;
  readonly #pace: LookPace;
  #failures = 0;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #lastLookAt = Number.NEGATIVE_INFINITY;
  #dueAt = Number.POSITIVE_INFINITY;
  #stopped = false;

  constructor(look: () => Promise<Look>, found: (look: Look) => Promise<void>, pace: LookPace) {
    this.#look = look;
    this.#found = found;
    this.#pace = pace;
  }

  /** Looks now, or joins the look under way. Never rejects. */
  look(): Promise<void> {
    this.#running ??= this.#once().finally(() => {
      this.#running = null;
      this.#schedule(lookDelay(this.#failures, this.#pace, Math.random()));
    });
    return this.#running;
  }

  /** Something is wrong: look as soon as is decent. */
  lookSoon(): void {
    if (this.#running) return;
    const pause = Math.min(SHORTEST_PAUSE_MS, this.#pace.pollMs);
    const delay = Math.max(0, this.#lastLookAt + pause - performance.now());
    if (performance.now() + delay < this.#dueAt) this.#schedule(delay);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #once(): Promise<void> {
    this.#lastLookAt = performance.now();
    const look = await this.#look();
    this.#failures = look.ok ? 0 : this.#failures + 1;
    if (!this.#stopped) await this.#found(look);
  }

  #schedule(delayMs: number): void {
    if (this.#stopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#dueAt = performance.now() + delayMs;
    this.#timer = setTimeout(() => void this.look(), delayMs);
  }
}
