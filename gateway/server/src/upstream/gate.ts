interface Waiter {
  readonly enter: (entered: boolean) => void;
  next: Waiter | null;
  gone: boolean;
}

/**
 * Lets a bounded number of requests be under way to one region; a bounded number more waits in turn.
 * Every `true` of `enter` must be followed by one `leave`.
 */
export class Gate {
  readonly #places: number;
  readonly #benches: number;
  #inside = 0;
  #waiting = 0;
  #first: Waiter | null = null;
  #last: Waiter | null = null;

  constructor(places: number, benches: number) {
    this.#places = places;
    this.#benches = benches;
  }

  get inside(): number {
    return this.#inside;
  }

  /** Takes a place if one is free and nobody waits. */
  tryEnter(): boolean {
    if (this.#inside >= this.#places || this.#waiting > 0) return false;
    this.#inside += 1;
    return true;
  }

  /** False at once where even the waiting places are taken; false later where none came free in time. */
  enter(timeoutMs: number, signal?: AbortSignal): Promise<boolean> {
    if (this.tryEnter()) return Promise.resolve(true);
    if (this.#waiting >= this.#benches || signal?.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const giveUp = () => {
        waiter.gone = true;
        this.#waiting -= 1;
        waiter.enter(false);
      };
      const timer = setTimeout(giveUp, timeoutMs);
      const waiter: Waiter = {
        next: null,
        gone: false,
        enter: (entered) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', giveUp);
          resolve(entered);
        },
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#append(waiter);
    });
  }

  leave(): void {
    const waiter = this.#takeFirst();
    if (!waiter) {
      this.#inside -= 1;
      return;
    }
    this.#waiting -= 1;
    waiter.enter(true);
  }

  #append(waiter: Waiter): void {
    this.#waiting += 1;
    if (this.#last && this.#first) this.#last.next = waiter;
    else this.#first = waiter;
    this.#last = waiter;
  }

  #takeFirst(): Waiter | null {
    while (this.#first) {
      const waiter = this.#first;
      this.#first = waiter.next;
      if (!waiter.gone) return waiter;
    }
    return null;
  }
}
