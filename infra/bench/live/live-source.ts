import { heartbeat, liveEvent } from './live-event.ts';

/** A region's events: whoever reads gets each that is emitted from then on. */
export class LiveSource {
  readonly #region: string;
  readonly #readers = new Set<(event: object) => void>();
  #place = 0;

  constructor(region: string) {
    this.#region = region;
  }

  get readers(): number {
    return this.#readers.size;
  }

  emit(): void {
    this.#place += 1;
    const event = liveEvent(this.#region, this.#place);
    for (const tell of this.#readers) tell(event);
  }

  async *read(): AsyncGenerator<object> {
    const waiting = [heartbeat(this.#region, this.#place)];
    let wake = (): void => {};
    const tell = (event: object): void => {
      waiting.push(event);
      wake();
    };
    this.#readers.add(tell);
    try {
      for (;;) {
        for (let event = waiting.shift(); event; event = waiting.shift()) yield event;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      this.#readers.delete(tell);
    }
  }
}
