import type { Clock } from '../ports/clock.ts';

/** A wait that can be cut short. */
export class Pause {
  readonly #clock: Clock;
  #end: (() => void) | null = null;
  /** Cut short before it began. */
  #skip = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves after so many milliseconds, or when it is cut short; null: only then. */
  async wait(milliseconds: number | null): Promise<void> {
    if (this.#skip) {
      this.#skip = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const cancel = milliseconds === null ? () => {} : this.#clock.after(milliseconds, () => this.end());
      this.#end = () => {
        cancel();
        resolve();
      };
    });
  }

  end(): void {
    const end = this.#end;
    this.#end = null;
    if (end) end();
    else this.#skip = true;
  }
}
