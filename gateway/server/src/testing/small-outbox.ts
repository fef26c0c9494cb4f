import { EventBacklog } from '../upstream/stream/event-backlog.ts';

/** What happened, as a region tells it; what is not given is plain. */
export interface SmallChange {
  readonly kind: string;
  readonly id?: string;
  readonly conference?: object;
  readonly [field: string]: unknown;
}

/** The stream of a small region: everything since its beginning can be told again. */
export class SmallOutbox {
  readonly #region: string;
  readonly #events: object[] = [];
  readonly #readers = new Set<EventBacklog<object>>();
  /** Positions streams were asked to begin after; null: now. */
  readonly beginnings: (string | null)[] = [];

  constructor(region: string) {
    this.#region = region;
  }

  /** Streams that are open now. */
  get readers(): number {
    return this.#readers.size;
  }

  append(change: SmallChange): void {
    const event = this.#event(this.#events.length + 1, change);
    this.#events.push(event);
    for (const reader of this.#readers) reader.push(event);
  }

  stream(after: string | null): AsyncIterableIterator<object> {
    this.beginnings.push(after);
    const place = after === null ? this.#events.length : Number(after.split('.')[0]);
    const reader = new EventBacklog<object>(1_000_000);
    this.#readers.add(reader);
    reader.listen({ full() {}, drained() {}, closed: () => void this.#readers.delete(reader) });
    const cursor = `${place}.tag`;
    reader.push(this.#event(place, { kind: 'HEARTBEAT', positions: [{ region: this.#region, cursor }] }));
    for (const event of this.#events.slice(place)) reader.push(event);
    return reader;
  }

  #event(place: number, change: SmallChange): object {
    const event = {
      region: this.#region,
      id: null,
      changedFields: [],
      revision: null,
      note: null,
      at: '2026-01-01T00:00:00.000Z',
      message: null,
      positions: null,
      conference: null,
      ...change,
      cursor: `${place}.tag`,
    };
    return { conferenceChanges: event, changes: event };
  }
}
