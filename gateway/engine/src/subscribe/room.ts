import type { Clock } from '../ports/clock.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';

/**
 * Whether shards are read on. While all clients are slow they are not: what is not read is not lost, it waits upstream. A client that takes nothing at all does not
 * hold up the rest for ever: after a while reading goes on, and the queues decide.
 */
export class Room {
  readonly #clock: Clock;
  readonly #settings: StreamSettings;
  /** Place the fastest client has reached. */
  #taken = 0;
  #stalled = false;
  #waiting: (() => void)[] = [];
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, settings: StreamSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  /** A client has taken everything up to here. */
  taken(place: number): void {
    if (place <= this.#taken) return;
    this.#taken = place;
    this.#stalled = false;
    this.open();
  }

  /** Lets everybody look again. */
  open(): void {
    this.#cancel?.();
    this.#cancel = null;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when another event may be read. `queued`: those read and not told yet; `end`: place of the next. */
  async wait(
    state: () => { readonly queued: number; readonly end: number; readonly isOver: boolean },
  ): Promise<void> {
    for (;;) {
      const { queued, end, isOver } = state();
      const isSlow = !this.#stalled && end - this.#taken >= this.#settings.queueSize / 2;
      if (isOver || (queued < 2 * this.#settings.burstSize && !isSlow)) return;
      if (isSlow) this.#cancel ??= this.#clock.after(this.#settings.stallMs, () => this.#stall());
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #stall(): void {
    this.#stalled = true;
    this.open();
  }
}
