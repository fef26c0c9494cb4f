import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { listenForChanges } from './outbox-listener.ts';
import { BEGINNING, isLostPlace, readAfter, readNewest, type OutboxRow } from './read-outbox.ts';
import type { Position } from './stream-cursor.ts';

/** Rows read at once. */
const BATCH = 200;
/** Rows that are kept in memory, so that all streams that are up to date share one read. */
const KEPT = 1_000;
/** A read that takes longer than this, after two turns of the timer, will not come back. */
const HANGS_MS = 10_000;

export interface TailOptions {
  readonly databaseUrl: string;
  readonly em: EntityManager;
  readonly pollSeconds: number;
  readonly onError: (error: unknown) => void;
}

/**
 * The end of the outbox, for all streams of one process. Notifications and a timer only wake; what counts is what stands behind a
 * position. Any number of processes may do the same on one database.
 */
export class OutboxTail {
  readonly #options: TailOptions;
  readonly #waiting = new Set<() => void>();
  /** Consecutive rows up to the last one read; the first is there for its tag. Empty: nothing has ever been written. */
  #kept: OutboxRow[] = [];
  #ready = false;
  #closed = false;
  #reading: Promise<void> | null = null;
  #again = false;
  #failure: { readonly error: unknown } | null = null;
  #readAt = performance.now();
  #stopListening: (() => Promise<void>) | null = null;
  #poll: NodeJS.Timeout | undefined;

  constructor(options: TailOptions) {
    this.#options = options;
  }

  /** Begins at the last row there is. Rejects where the database cannot be read. */
  async open(): Promise<void> {
    const { databaseUrl, pollSeconds, onError, em } = this.#options;
    const onWake = () => this.#wake();
    // Listening first: what is committed after the read below wakes us.
    this.#stopListening = listenForChanges({ databaseUrl, onWake, onError });
    this.#poll = setInterval(onWake, pollSeconds * 1_000).unref();
    const newest = await readNewest(em.fork());
    this.#kept = newest ? [newest] : [];
    this.#readAt = performance.now();
    this.#ready = true;
    this.#wake();
  }

  /** The last position that was read. */
  get newest(): Position {
    return this.#kept.at(-1) ?? BEGINNING;
  }

  /** Throws where nobody knows whether there is more: the last read failed, or hangs. */
  requireReadable(): void {
    if (this.#failure) throw this.#failure.error;
    const silentMs = performance.now() - this.#readAt;
    if (silentMs > 2_000 * this.#options.pollSeconds + HANGS_MS)
      throw new Error(`the outbox was not read for ${Math.round(silentMs / 1_000)} s`);
  }

  /** At most BATCH rows behind a place: from memory where the place is among what is kept, else in one statement. Refuses as `readAfter`. */
  async after(place: Position): Promise<readonly OutboxRow[]> {
    const first = this.#kept[0];
    if (first && place.pos >= first.pos) {
      const at = this.#kept.findIndex(({ pos, tag }) => pos === place.pos && tag === place.tag);
      if (at >= 0) return this.#kept.slice(at + 1, at + 1 + BATCH);
    }
    return readAfter(this.#options.em.fork(), place, BATCH);
  }

  /**
   * Waits until something may stand behind this place, at most `ms`, and not beyond the signal. A place this process has not read yet is
   * waited for as well.
   */
  async moved(place: Position, ms: number, signal: AbortSignal): Promise<void> {
    const { pos, tag } = this.newest;
    if (pos > place.pos || (pos === place.pos && tag !== place.tag)) return;
    if (ms <= 0 || signal.aborted || this.#closed) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#waiting.add(done);
      signal.addEventListener('abort', done, { once: true });
    });
  }

  /** Lets go of the connection, after a read that is under way unless that hangs. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    this.#tell();
    await Promise.all([
      this.#stopListening?.(),
      this.#reading && Promise.race([this.#reading, sleep(HANGS_MS, undefined, { ref: false })]),
    ]);
  }

  /** One read at a time; whoever wakes us meanwhile gets another one. */
  #wake(): void {
    if (this.#closed || !this.#ready) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = this.#read()
      .then(
        () => {
          this.#failure = null;
          this.#readAt = performance.now();
        },
        (error: unknown) => {
          this.#failure = { error };
          this.#options.onError(error);
        },
      )
      .finally(() => {
        this.#reading = null;
        if (this.#again) this.#wake();
      });
  }

  async #read(): Promise<void> {
    for (;;) {
      this.#again = false;
      const rows = await this.#rowsBehindNewest();
      if (rows.length > 0) {
        this.#kept = [...this.#kept, ...rows].slice(-KEPT);
        this.#tell();
      }
      if (this.#closed || (rows.length < BATCH && !this.#again)) return;
    }
  }

  /** Where the history is another one, what is kept is forgotten: each stream finds out for itself. */
  async #rowsBehindNewest(): Promise<readonly OutboxRow[]> {
    const em = this.#options.em.fork();
    try {
      return await readAfter(em, this.newest, BATCH);
    } catch (error) {
      if (!isLostPlace(error)) throw error;
      const newest = await readNewest(em);
      this.#kept = newest ? [newest] : [];
      this.#tell();
      return [];
    }
  }

  #tell(): void {
    for (const done of this.#waiting) done();
  }
}
