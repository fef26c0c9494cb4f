import type { GraphQLError } from 'graphql';
import { engineError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';
import type { TransportEvent, TransportFailure } from '../ports/transport.ts';
import { backoffMs } from './backoff.ts';
import type { InboxEntry } from './inbox.ts';
import { Pause } from './pause.ts';
import type { BelievedEvent, ReadEvent } from './read-event.ts';

/** What a source needs of the merged stream it belongs to. */
export interface SourceHost {
  readonly clock: Clock;
  readonly settings: StreamSettings;
  /** Why this shard cannot be listened to; null where it can. */
  why(shard: string): string | null;
  /** Null: there is no way to listen. */
  open(shard: string, after: string | null, signal: AbortSignal): AsyncIterable<TransportEvent> | null;
  read(shard: string, body: unknown): ReadEvent;
  put(entries: readonly InboxEntry[]): void;
  /** Resolves when there is room for another event. */
  room(): Promise<void>;
  /** This source has answered, or has been told as down. */
  settled(): void;
  /** Our own mistakes. */
  report(error: unknown): void;
  /** Coming back would not help: the whole stream ends. */
  fail(error: GraphQLError): void;
}

export interface SourceStart {
  readonly position: string | null;
  /** New to those who listen: it is announced when its position is known. */
  readonly joined: boolean;
}

/** How a connection ended. `DOWN`: told. `AGAIN`: not told, as nothing is lost. */
type Ended = { readonly kind: 'DOWN' | 'AGAIN'; readonly message: string; readonly atOnce?: boolean };

const CODES: Readonly<Record<TransportFailure, string>> = {
  TIMEOUT: 'SHARD_TIMEOUT',
  UNREACHABLE: 'SHARD_UNREACHABLE',
  INVALID: 'SHARD_CONTRACT_VIOLATION',
  TOO_LARGE: 'SHARD_UNREACHABLE',
  SUSPENDED: 'SHARD_SUSPENDED',
};

const LOST_POSITION = new Set(['CURSOR_EXPIRED', 'CURSOR_UNKNOWN']);
const UNHEARD = 'POSITION_UNKNOWN: what it sent until now has not been heard';
const WRONG_POSITION = new Set(['CURSOR_INVALID', 'CURSOR_MISMATCH']);

/**
 * One shard in a merged stream: connects, reads, and comes back to where it was. It tells when it is down and back, and where something may have been missed;
 * what it tells about a beginning is told once its position is known, so that whoever reads lists on hearing it misses nothing.
 */
export class StreamSource {
  readonly shard: string;
  readonly #host: SourceHost;
  readonly #pause: Pause;
  /** Position of the last event read. */
  #position: string | null;
  #joined: boolean;
  /** The client's own word where to begin; the shard has not confirmed it yet. */
  #unproven: boolean;
  /** Told as down. */
  #told = false;
  /** Why the next beginning is a gap. */
  #lost: string | null = null;
  #live = false;
  #attempt = 0;
  #connection: AbortController | null = null;
  #over = false;

  constructor(host: SourceHost, shard: string, start: SourceStart) {
    this.shard = shard;
    this.#host = host;
    this.#pause = new Pause(host.clock);
    this.#position = start.position;
    this.#unproven = start.position !== null;
    this.#joined = start.joined;
  }

  get isSettled(): boolean {
    return this.#live || this.#told;
  }

  async run(): Promise<void> {
    while (!this.#over) {
      const why = this.#host.why(this.shard);
      const ended: Ended = why === null ? await this.#listen() : { kind: 'DOWN', message: why };
      this.#live = false;
      if (this.#over) return;
      if (ended.kind === 'DOWN') this.tellDown(ended.message);
      if (ended.atOnce) continue;
      const { settings, clock } = this.#host;
      const ms = why === null ? backoffMs(settings, clock, this.#attempt++) : null;
      await this.#pause.wait(ms);
    }
  }

  stop(): void {
    this.#over = true;
    this.#connection?.abort();
    this.#pause.end();
  }

  /** The set of shards has changed. */
  review(): void {
    const why = this.#host.why(this.shard);
    if (this.#connection === null) this.#pause.end();
    else if (why !== null) this.#connection.abort(why);
  }

  tellDown(message: string): void {
    if (this.#told) return;
    this.#told = true;
    this.#host.put([{ kind: 'SAY', made: { kind: 'SOURCE_DOWN', shard: this.shard, message } }]);
    this.#host.settled();
  }

  async #listen(): Promise<Ended> {
    const connection = new AbortController();
    this.#connection = connection;
    const since = this.#host.clock.now();
    let iterator: AsyncIterator<TransportEvent> | undefined;
    try {
      const items = this.#host.open(this.shard, this.#position, connection.signal);
      if (!items) return down('SHARD_UNREACHABLE: there is no way to listen to it');
      iterator = items[Symbol.asyncIterator]();
      return await this.#readAll(iterator, connection);
    } catch (error) {
      this.#host.report(error);
      return down('SHARD_UNREACHABLE: the way to it is out of order');
    } finally {
      if (this.#live && this.#host.clock.now() - since >= this.#host.settings.stableMs) this.#attempt = 0;
      this.#connection = null;
      connection.abort();
      void Promise.resolve(iterator?.return?.()).catch(() => {});
    }
  }

  async #readAll(iterator: AsyncIterator<TransportEvent>, connection: AbortController): Promise<Ended> {
    const beginning = { from: this.#position };
    for (;;) {
      await this.#host.room();
      const item = await this.#next(iterator, connection);
      if (item === 'ABORTED')
        return down(typeof connection.signal.reason === 'string' ? connection.signal.reason : 'it was left');
      if (item === 'SILENT') return down('SHARD_TIMEOUT: it has gone silent');
      if (item.done) return down('SHARD_UNREACHABLE: it has ended its stream');
      if (!item.value.ok) return down(`${CODES[item.value.failure]}: ${item.value.message}`);
      const ended = this.#take(this.#host.read(this.shard, item.value.body), beginning);
      if (ended) return ended;
    }
  }

  /** The next item; or that there will be none. */
  async #next(
    iterator: AsyncIterator<TransportEvent>,
    { signal }: AbortController,
  ): Promise<IteratorResult<TransportEvent, unknown> | 'ABORTED' | 'SILENT'> {
    if (signal.aborted) return 'ABORTED';
    const { clock, settings } = this.#host;
    let cancel = () => {};
    let leave = () => {};
    const instead = new Promise<'ABORTED' | 'SILENT'>((resolve) => {
      cancel = clock.after(settings.silenceMs, () => resolve('SILENT'));
      leave = () => resolve('ABORTED');
      signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([iterator.next(), instead]);
    } finally {
      cancel();
      signal.removeEventListener('abort', leave);
    }
  }

  #take(read: ReadEvent, beginning: { readonly from: string | null }): Ended | null {
    switch (read.kind) {
      case 'BREACH':
        return down(read.message);
      case 'REFUSED':
        return this.#refused(read.error);
      case 'LOST': {
        const message = `${read.code}: an event could not be shown`;
        this.#host.put([{ kind: 'SAY', made: { kind: 'GAP', shard: this.shard, message } }]);
        return null;
      }
      case 'EVENT':
        return this.#event(read.event, beginning.from);
    }
  }

  #event(event: BelievedEvent, from: string | null): Ended | null {
    const { shard } = this;
    const isFirst = !this.#live;
    // A shard that cannot keep up says so. What it has not sent is still there for whoever comes back for it.
    if (event.kind === 'GAP') {
      this.#position ??= event.cursor;
      return { kind: 'AGAIN', message: 'it has left something out' };
    }
    const isBeat = event.kind === 'HEARTBEAT';
    if (isFirst) this.#begin(event.cursor, from === null);
    // Where the client has said where to begin, the first heartbeat tells nothing new.
    if (isBeat && isFirst) return null;
    this.#position = event.cursor;
    this.#unproven = false;
    this.#host.put([
      isBeat ? { kind: 'DRIFT', shard, cursor: event.cursor } : { kind: 'EVENT', shard, event },
    ]);
    return null;
  }

  #begin(cursor: string, anew: boolean): void {
    const { shard } = this;
    this.#live = true;
    const entries: InboxEntry[] = [];
    const gap = this.#lost ?? (anew && this.#told ? UNHEARD : null);
    if (this.#told && !this.#joined)
      entries.push({ kind: 'SAY', made: { kind: 'SOURCE_BACK', shard, message: null } });
    const from = anew ? { from: cursor } : {};
    if (this.#joined)
      entries.push({ kind: 'SAY', made: { kind: 'SOURCE_JOINED', shard, message: null }, ...from });
    else if (gap !== null) entries.push({ kind: 'SAY', made: { kind: 'GAP', shard, message: gap }, ...from });
    else if (anew) entries.push({ kind: 'MOVE', shard, cursor });
    if (anew) this.#position = cursor;
    this.#joined = false;
    this.#told = false;
    this.#lost = null;
    this.#host.put(entries);
    this.#host.settled();
  }

  #refused(error: { readonly code: string; readonly message: string }): Ended | null {
    const { code, message } = error;
    const wrong = WRONG_POSITION.has(code) && this.#position !== null;
    if (this.#position !== null && (LOST_POSITION.has(code) || (wrong && !this.#unproven))) {
      this.#position = null;
      this.#unproven = false;
      this.#lost = `${code}: ${message}`;
      return { kind: 'AGAIN', message, atOnce: true };
    }
    if (wrong || code === 'BAD_USER_INPUT' || this.#host.settings.endOn.includes(code)) {
      this.#host.fail(engineError(code, message, undefined, { shard: this.shard }));
      return down(message);
    }
    return down(`${code}: ${message}`);
  }
}

function down(message: string): Ended {
  return { kind: 'DOWN', message };
}
