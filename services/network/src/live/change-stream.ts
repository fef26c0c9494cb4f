import { setTimeout as sleep } from 'node:timers/promises';
import { createContext, type Context } from '../context.ts';
import { IdentityError } from '../identity/identity-error.ts';
import { rightsOf } from '../identity/rights.ts';
import type { Viewer } from '../identity/viewer.ts';
import { sightOf } from '../record/sight.ts';
import { FRESH_MS, type BurstReader, type ReaderParts } from './burst-reader.ts';
import type { Burst } from './burst.ts';
import type { Caller } from './caller.ts';
import { regionEvent, type StreamedEvent } from './change-event.ts';
import { canRead, isLostPlace, readBeginning, type Beginning } from './read-outbox.ts';
import type { Position } from './stream-cursor.ts';

const RETRY_MS = 250;

export interface ChangeStreamOptions extends ReaderParts {
  readonly heartbeatMs: number;
  readonly caller: Caller;
  readonly start: Beginning;
  /** Reads as the viewer of the stream, who may have become another one meanwhile. */
  readonly readerOf: (contextNow: () => Promise<Context>) => BurstReader;
  readonly onError: (error: unknown) => void;
}

/** The viewer has other rights than a moment ago. */
class RightsChanged extends Error {}

/** The event at a position could not be shown; the cause says why. */
class NotShown extends Error {
  readonly pos: number;

  constructor(pos: number, cause: unknown) {
    super(`the event at ${pos} could not be shown`, { cause });
    this.pos = pos;
  }
}

/**
 * The events of one reader: from a place on, one after the other, for ever. It holds a place and no queue: a reader that is slow is
 * behind, and reads on from the outbox. Where its place is lost, or its rights have changed, GAP says so and the stream goes on.
 */
export class ChangeStream {
  readonly #options: ChangeStreamOptions;
  readonly #reader: BurstReader;
  /** Records that came and went before they could be shown: their end is not told. */
  readonly #neverShown = new Set<string>();
  #place: Position;
  /** What its reader is told of it: what is hidden from them never moves it. */
  #shown: Position;
  #viewer: Viewer;
  #saidAt = performance.now();
  #troubleSince: number | null = null;
  /** Position of an event that cannot be shown, and not because of the database: its errors are shown instead. */
  #hopeless: number | null = null;

  constructor(options: ChangeStreamOptions) {
    this.#options = options;
    ({ place: this.#place, shown: this.#shown } = options.start);
    this.#viewer = options.caller.viewer;
    this.#reader = options.readerOf(() => this.#contextNow());
  }

  /**
   * What is thrown into it says that the last event could not be shown: it comes again, unless the database stays away. One that fails
   * for another reason comes for the `last` time after a heartbeat's time.
   */
  async *events(signal: AbortSignal): AsyncGenerator<StreamedEvent, void> {
    yield this.#about('HEARTBEAT');
    while (!signal.aborted) {
      try {
        const burst = await this.#reader(this.#place);
        if (burst) yield* this.#tell(burst);
        else await this.#options.tail.moved(this.#place, this.#untilHeartbeat(), signal);
        if (this.#untilHeartbeat() <= 0 && !signal.aborted) {
          this.#options.tail.requireReadable();
          await this.#contextNow();
          yield this.#about('HEARTBEAT');
        }
        this.#troubleSince = null;
      } catch (error) {
        const gap = await this.#gapAfter(error);
        if (gap) yield gap;
        else if (!(await this.#goesOn(error, signal))) return;
      }
    }
  }

  *#tell({ told, end, seenEnd, readAt }: Burst): Generator<StreamedEvent> {
    for (const { telling, id, streamed } of told) {
      if (streamed === null) {
        this.#neverShown.add(id);
        continue;
      }
      if (this.#neverShown.has(id) && (telling === 'GONE' || telling === 'ERASED')) {
        if (telling === 'GONE') this.#neverShown.delete(id);
        continue;
      }
      this.#neverShown.delete(id);
      this.#saidAt = performance.now();
      try {
        yield streamed.place.pos === this.#hopeless ? { ...streamed, last: true } : streamed;
      } catch (cause) {
        // The place stays before it, and it is told again from there.
        throw new NotShown(streamed.place.pos, cause);
      }
      this.#place = this.#shown = streamed.place;
      if (performance.now() - readAt > FRESH_MS) return;
    }
    this.#place = end;
    this.#shown = seenEnd ?? this.#shown;
  }

  /** GAP where the stream can go on, but not without a hole; null for everything else. */
  async #gapAfter(error: unknown): Promise<StreamedEvent | null> {
    if (error instanceof RightsChanged) return this.#about('GAP', 'RIGHTS_CHANGED');
    if (!isLostPlace(error)) return null;
    try {
      const { em, config } = this.#options.parts;
      const beginning = await readBeginning(em.fork(), sightOf(this.#viewer, config.code));
      ({ place: this.#place, shown: this.#shown } = beginning);
    } catch {
      return null;
    }
    this.#neverShown.clear();
    return this.#about('GAP', String(error.extensions['code']));
  }

  /** Waits where the database is out of reach for a moment; else tells the caller why there will be no more. */
  async #goesOn(error: unknown, signal: AbortSignal): Promise<boolean> {
    const { caller, heartbeatMs, onError } = this.#options;
    if (error instanceof IdentityError && error.code !== 'ISSUER_UNREACHABLE') {
      caller.refuse(error.code);
      return false;
    }
    if (this.#troubleSince === null) onError(error instanceof NotShown ? error.cause : error);
    this.#troubleSince ??= performance.now();
    if (performance.now() - this.#troubleSince > heartbeatMs) {
      if (error instanceof NotShown && (await canRead(this.#options.parts.em))) {
        this.#hopeless = error.pos;
        this.#troubleSince = null;
        return true;
      }
      caller.unavailable();
      return false;
    }
    await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
    return true;
  }

  /** The context of whoever the caller is now. Throws where that is somebody with other rights. */
  async #contextNow(): Promise<Context> {
    const { caller, parts } = this.#options;
    if (this.#viewer.kind === 'public') return createContext(parts, this.#viewer);
    const before = rightsOf(this.#viewer, parts.config.code);
    this.#viewer = await caller.viewerNow();
    if (rightsOf(this.#viewer, parts.config.code) !== before) throw new RightsChanged();
    return createContext(parts, this.#viewer);
  }

  #about(kind: 'HEARTBEAT' | 'GAP', message: string | null = null): StreamedEvent {
    this.#saidAt = performance.now();
    const { cursors, parts } = this.#options;
    return regionEvent(cursors, kind, this.#shown, createContext(parts, this.#viewer), message);
  }

  #untilHeartbeat(): number {
    return this.#saidAt + this.#options.heartbeatMs - performance.now();
  }
}
