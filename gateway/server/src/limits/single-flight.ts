/** Work that several callers wait for at once. */
interface Flight<Result> {
  readonly result: Promise<Result>;
  readonly all: AbortController;
  waiting: number;
  /** Somebody else has joined the one who began. */
  shared: boolean;
}

export interface Landed<Result> {
  readonly result: Result;
  /** Several have got this very result. */
  readonly shared: boolean;
  /** This caller joined a flight that another had begun. */
  readonly joined: boolean;
}

/**
 * Does equal work once for all who ask for it while it is under way; nothing is kept after that. The work is aborted only when everybody who
 * waits for it has gone. Bounded by the number of requests under way.
 */
export class SingleFlight<Result> {
  readonly #flights = new Map<string, Flight<Result>>();

  get size(): number {
    return this.#flights.size;
  }

  async run(
    key: string,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Landed<Result>> {
    const known = this.#flights.get(key);
    const flight = known ?? this.#begin(key, work);
    if (known) known.shared = true;
    this.#join(flight, signal);
    const result = await flight.result;
    return { result, shared: flight.shared, joined: known !== undefined };
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
    const all = new AbortController();
    const result = work(all.signal).finally(() => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    const flight: Flight<Result> = { result, all, waiting: 0, shared: false };
    this.#flights.set(key, flight);
    return flight;
  }

  #join(flight: Flight<Result>, signal: AbortSignal | undefined): void {
    flight.waiting += 1;
    const gone = () => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.all.abort();
    };
    if (signal?.aborted) gone();
    else signal?.addEventListener('abort', gone, { once: true });
  }
}
