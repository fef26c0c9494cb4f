import { engineError } from '../errors.ts';
import { backoffMs } from './backoff.ts';
import { down, readConnection, type Ended } from './connection.ts';
import type { InboxEntry } from './inbox.ts';
import { Pause } from './pause.ts';
import type { BelievedEvent, ReadEvent } from './read-event.ts';
import type { SourceHost, SourceStart } from './source-host.ts';

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
  /** Ends the moment in which it may come back without anybody hearing of it. */
  #endMoment = () => {};
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
      const renews = ended.kind === 'RENEW' && this.#live && this.#attempt === 0;
      this.#live = false;
      if (this.#over) return;
      if (renews) this.#comeBackUnheard(ended.message);
      else if (ended.kind !== 'AGAIN') this.tellDown(ended.message);
      if (ended.atOnce || renews) continue;
      const { settings, clock } = this.#host;
      const ms = why === null ? backoffMs(settings, clock, this.#attempt++) : null;
      await this.#pause.wait(ms);
    }
  }

  stop(): void {
    this.#over = true;
    this.#endMoment();
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
    this.#endMoment();
    if (this.#told) return;
    this.#told = true;
    this.#host.put([{ kind: 'SAY', made: { kind: 'SOURCE_DOWN', shard: this.shard, message } }]);
    this.#host.settled();
  }

  /** Once for each sound connection: one that has to be renewed again and again counts as down. */
  #comeBackUnheard(message: string): void {
    const { clock, settings } = this.#host;
    this.#attempt += 1;
    this.#endMoment = clock.after(settings.settleMs, () => this.tellDown(message));
  }

  async #listen(): Promise<Ended> {
    const { clock, settings } = this.#host;
    const controller = new AbortController();
    this.#connection = controller;
    const since = clock.now();
    const from = this.#position;
    const take = (read: ReadEvent) => this.#take(read, from);
    const ended = await readConnection(this.#host, { shard: this.shard, after: from, take, controller });
    if (this.#live && clock.now() - since >= settings.stableMs) this.#attempt = 0;
    this.#connection = null;
    return ended;
  }

  #take(read: ReadEvent, from: string | null): Ended | null {
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
        return this.#event(read.event, from);
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
    this.#endMoment();
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
