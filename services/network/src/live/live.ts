import { GraphQLError } from 'graphql';
import { createContext, type ContextParts } from '../context.ts';
import { NetworkError } from '../errors.ts';
import { sightOf } from '../record/sight.ts';
import { ownReader, publicReader, type BurstReader, type ReaderParts } from './burst-reader.ts';
import type { Caller } from './caller.ts';
import type { StreamedEvent } from './change-event.ts';
import { ChangeStream } from './change-stream.ts';
import type { LiveSettings } from './live-settings.ts';
import { OutboxRelay } from './outbox-relay.ts';
import { canRead, readAfter, readBeginning, type Beginning } from './read-outbox.ts';
import { rememberFollowed, type Follow } from './remember-followed.ts';
import { stoppable } from './stoppable.ts';
import type { Position, StreamCursors } from './stream-cursor.ts';
import { Turnstile } from './turnstile.ts';

/** Bursts that are read at once, so that many streams never take all connections of the graph. */
const READING_AT_ONCE = 4;

export interface LiveOptions {
  readonly parts: ContextParts;
  readonly databaseUrl: string;
  readonly cursors: StreamCursors;
  readonly settings: LiveSettings;
  readonly onError: (error: unknown) => void;
}

export interface StreamRequest {
  readonly caller: Caller;
  /** Field and filter as a text: streams of the public with the same one share what they read. */
  readonly key: string;
  readonly follow: Follow;
  readonly after: string | null | undefined;
}

/** The streams of one process. */
export class Live {
  readonly #options: LiveOptions;
  readonly #relay: OutboxRelay;
  readonly #turnstile = new Turnstile(READING_AT_ONCE);
  #open = 0;
  readonly #public = new Map<string, { readonly reader: BurstReader; users: number }>();

  constructor(options: LiveOptions) {
    this.#options = options;
    const { parts, databaseUrl, settings, onError } = options;
    this.#relay = new OutboxRelay({ em: parts.em, databaseUrl, pollSeconds: settings.pollSeconds, onError });
  }

  /**
   * Opens a stream: HEARTBEAT at once, then what was committed after the cursor, then what is. Refuses before it begins what the filter
   * refuses, and CURSOR_INVALID, CURSOR_MISMATCH, CURSOR_EXPIRED, CURSOR_UNKNOWN; LIMIT_COST where there are too many streams. While the
   * database is out of reach the caller is sent away, to come back with what it has.
   */
  async open(request: StreamRequest): Promise<AsyncGenerator<StreamedEvent, void>> {
    try {
      return await this.#begin(request);
    } catch (error) {
      if (!(error instanceof GraphQLError) && !(await canRead(this.#options.parts.em)))
        request.caller.unavailable();
      throw error;
    }
  }

  async #begin({ caller, key, follow, after }: StreamRequest): Promise<AsyncGenerator<StreamedEvent, void>> {
    const { parts, cursors, settings, onError } = this.#options;
    const given = after == null ? null : cursors.read(after);
    if (this.#open >= settings.streams)
      throw new NetworkError('LIMIT_COST', `expected at most ${settings.streams} streams at once`);
    const followed = rememberFollowed(follow);
    await followed(createContext(parts, caller.viewer));
    const { tail, release } = await this.#relay.hold();
    const start = await this.#start(given, caller).catch((error: unknown) => {
      release();
      throw error;
    });
    const reading = { parts, tail, cursors, turnstile: this.#turnstile };
    const shared = caller.viewer.kind === 'public' ? this.#share(key, followed, reading) : null;
    const stream = new ChangeStream({
      ...reading,
      caller,
      heartbeatMs: settings.heartbeatSeconds * 1_000,
      start,
      readerOf: (contextNow) => shared?.reader ?? ownReader(reading, followed, contextNow),
      onError,
    });
    this.#open += 1;
    return stoppable(
      (signal) => stream.events(signal),
      () => {
        this.#open -= 1;
        shared?.release();
        release();
      },
    );
  }

  /** Where a stream begins: at a cursor whose place the database still knows, or at the last commit its reader can see. */
  async #start(given: Position | null, { viewer }: Caller): Promise<Beginning> {
    const { em, config } = this.#options.parts;
    if (!given) return readBeginning(em.fork(), sightOf(viewer, config.code));
    await readAfter(em.fork(), given, 0);
    return { place: given, shown: given };
  }

  async stop(): Promise<void> {
    await this.#relay.stop();
  }

  #share(
    key: string,
    followed: Follow,
    reading: ReaderParts,
  ): { readonly reader: BurstReader; readonly release: () => void } {
    const entry = this.#public.get(key) ?? { reader: publicReader(reading, followed), users: 0 };
    entry.users += 1;
    this.#public.set(key, entry);
    return {
      reader: entry.reader,
      release: () => {
        entry.users -= 1;
        if (entry.users === 0) this.#public.delete(key);
      },
    };
  }
}
