import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Clock } from '../ports/clock.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';
import type { TransportEvent } from '../ports/transport.ts';
import { Inbox, type InboxEntry } from './inbox.ts';
import { Listening } from './listening.ts';
import type { MadeEvent } from './made-event.ts';
import { Positions } from './positions.ts';
import type { StreamQuestion } from './question.ts';
import type { ReadEvent } from './read-event.ts';
import { StreamSource } from './source.ts';
import type { SourceHost } from './source-host.ts';
import type { Outlet, StreamWorld } from './stream-world.ts';
import { Teller } from './teller.ts';

/** The events of all shards asked for, merged: a source per shard, one order, one cursor for all positions. */
export class FanIn<Context> implements SourceHost {
  readonly settings: StreamSettings;
  readonly clock: Clock;
  readonly #world: StreamWorld<Context>;
  readonly #outlet: Outlet;
  readonly #listening: Listening<Context>;
  readonly #teller: Teller<Context>;
  readonly #sources = new Map<string, StreamSource>();
  readonly #inbox: Inbox;
  #cancel: () => void;
  #settled = false;
  #over = false;

  /** `start`: where each shard was left, a shard that is not in it has joined since; null: all begin now. */
  constructor(
    world: StreamWorld<Context>,
    question: StreamQuestion<Context>,
    start: ReadonlyMap<string, string> | null,
    outlet: Outlet,
  ) {
    this.settings = world.settings;
    this.clock = world.clock;
    this.#world = world;
    this.#outlet = outlet;
    this.#listening = new Listening(world, question);
    const shards = this.#listening.wanted();
    const known = [...(start ?? [])].filter(([shard]) => shards.includes(shard));
    const positions = new Positions(world.environment().protocol, new Map(known));
    this.#teller = new Teller(world, this.#listening, positions, outlet);
    this.#inbox = new Inbox(world.settings.burstSize, (burst) => this.#teller.tell(burst));
    for (const shard of shards)
      this.#sources.set(shard, this.#source(shard, start !== null && !start.has(shard)));
    this.#cancel = this.clock.after(this.settings.settleMs, () => this.#settleAnyway());
  }

  /** All shards have answered or are told as down: the stream stands. */
  get isSettled(): boolean {
    return this.#settled;
  }

  get positions(): Positions {
    return this.#teller.positions;
  }

  get shards(): readonly string[] {
    return [...this.#sources.keys()];
  }

  /** Shards told as down, sorted. */
  get down(): readonly string[] {
    return this.#teller.down;
  }

  start(): void {
    for (const source of this.#sources.values()) void source.run();
    this.settled();
  }

  stop(): void {
    this.#over = true;
    this.#teller.stop();
    this.#cancel();
    this.#inbox.clear();
    for (const source of this.#sources.values()) source.stop();
  }

  /** The set of shards has changed. */
  review(): void {
    const wanted = this.#listening.wanted();
    for (const [shard, source] of this.#sources) {
      if (wanted.includes(shard)) continue;
      source.tellDown('SHARD_UNKNOWN: it has left');
      source.stop();
      this.#sources.delete(shard);
      this.put([{ kind: 'FORGET', shard }]);
    }
    for (const shard of wanted) {
      const known = this.#sources.get(shard);
      if (known) known.review();
      else {
        const source = this.#source(shard, true);
        this.#sources.set(shard, source);
        void source.run();
      }
    }
    const refusal = this.refusal();
    if (refusal) this.#outlet.fail(refusal);
    this.settled();
  }

  /** Why nobody can serve this stream; null where somebody can, or may after a while. */
  refusal(): GraphQLError | null {
    return this.#listening.refusal(this.shards);
  }

  /** An event of the engine for whoever stands at this cursor. */
  made(made: MadeEvent, cursor: string): ExecutionResult {
    return this.#teller.made(made, cursor);
  }

  // What its sources need.

  why(shard: string): string | null {
    return this.#listening.why(shard);
  }

  open(shard: string, after: string | null, signal: AbortSignal): AsyncIterable<TransportEvent> | null {
    return this.#listening.open(shard, after, signal);
  }

  read(shard: string, body: unknown): ReadEvent {
    return this.#listening.read(shard, body);
  }

  put(entries: readonly InboxEntry[]): void {
    if (!this.#over && entries.length > 0) this.#inbox.put(entries);
  }

  room(): Promise<void> {
    return this.#outlet.room(() => this.#inbox.size);
  }

  settled(): void {
    if (this.#settled || this.#over) return;
    for (const source of this.#sources.values()) if (!source.isSettled) return;
    this.#settled = true;
    this.#cancel();
    this.#beat();
  }

  report(error: unknown): void {
    this.#world.environment().report(error);
  }

  fail(error: GraphQLError): void {
    if (!this.#over) this.put([{ kind: 'FAIL', error }]);
  }

  #beat(): void {
    this.put([{ kind: 'SAY', made: { kind: 'HEARTBEAT', shard: null, message: null } }]);
    this.#cancel = this.clock.after(this.settings.heartbeatMs, () => this.#beat());
  }

  #settleAnyway(): void {
    for (const source of this.#sources.values())
      if (!source.isSettled) source.tellDown('SHARD_TIMEOUT: it has not answered yet');
  }

  #source(shard: string, joined: boolean): StreamSource {
    return new StreamSource(this, shard, { position: this.positions.get(shard), joined });
  }
}
