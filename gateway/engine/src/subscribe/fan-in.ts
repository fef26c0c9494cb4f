import type { ExecutionResult, GraphQLError } from 'graphql';
import { engineError } from '../errors.ts';
import { beginOperation } from '../execute/execute.ts';
import type { Execution } from '../execute/execution.ts';
import type { SourceState } from '../execute/coverage/source-state.ts';
import { ineligible } from '../execute/prepare/eligible.ts';
import { startDeadline } from '../execute/request/deadline.ts';
import type { Clock } from '../ports/clock.ts';
import type { SourceStatus } from '../ports/coverage.ts';
import type { StreamSettings } from '../ports/stream-settings.ts';
import type { TransportEvent } from '../ports/transport.ts';
import { Inbox, noteDown, type InboxEntry } from './inbox.ts';
import { madeValue, type MadeEvent } from './made-event.ts';
import { movePositions, Positions } from './positions.ts';
import { isWanted, type StreamQuestion } from './question.ts';
import { readEvent, type ReadEvent } from './read-event.ts';
import { shapeEvents, shapeMade, type EventToShape } from './shape-events.ts';
import { StreamSource, type SourceHost } from './source.ts';
import type { Outlet, StreamWorld } from './stream-world.ts';

const CODES: Readonly<Partial<Record<SourceStatus, string>>> = {
  INVALID: 'SHARD_CONTRACT_VIOLATION',
  UNSUPPORTED: 'SHARD_UNSUPPORTED',
};

/** One entry on its way to the clients. */
interface Draft {
  readonly entry: InboxEntry;
  /** Null where it only moves the positions. */
  readonly event: EventToShape | null;
  readonly cursor: string;
}

/** The events of all shards asked for, merged: a source per shard, one order, one cursor for all positions. */
export class FanIn<Context> implements SourceHost {
  readonly settings: StreamSettings;
  readonly clock: Clock;
  readonly positions: Positions;
  readonly #world: StreamWorld<Context>;
  readonly #question: StreamQuestion<Context>;
  readonly #outlet: Outlet;
  readonly #sources = new Map<string, StreamSource>();
  readonly #inbox: Inbox;
  readonly #down = new Set<string>();
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
    this.#question = question;
    this.#outlet = outlet;
    this.#inbox = new Inbox(world.settings.burstSize, (burst) => this.#tell(burst));
    const shards = this.#wanted();
    const known = [...(start ?? [])].filter(([shard]) => shards.includes(shard));
    this.positions = new Positions(world.environment().protocol, new Map(known));
    for (const shard of shards)
      this.#sources.set(shard, this.#source(shard, start !== null && !start.has(shard)));
    this.#cancel = this.clock.after(this.settings.settleMs, () => this.#settleAnyway());
  }

  /** All shards have answered or are told as down: the stream stands. */
  get isSettled(): boolean {
    return this.#settled;
  }

  get shards(): readonly string[] {
    return [...this.#sources.keys()];
  }

  /** Shards told as down, sorted. */
  get down(): readonly string[] {
    return [...this.#down].sort();
  }

  start(): void {
    for (const source of this.#sources.values()) void source.run();
    this.settled();
  }

  stop(): void {
    this.#over = true;
    this.#cancel();
    this.#inbox.clear();
    for (const source of this.#sources.values()) source.stop();
  }

  /** The set of shards has changed. */
  review(): void {
    const wanted = this.#wanted();
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
    const states = this.shards.map((shard) => this.#state(shard)?.status);
    if (states.length === 0 || states.some((status) => status !== 'UNSUPPORTED')) return null;
    return engineError('SHARD_UNSUPPORTED', 'no shard offers this stream');
  }

  /** An event of the engine for whoever stands at this cursor. */
  made(made: MadeEvent, cursor: string): ExecutionResult {
    const execution = this.#begin();
    execution.deadline.stop();
    return shapeMade(execution, this.#question.stream, this.#value(made, cursor));
  }

  // What its sources need.

  why(shard: string): string | null {
    if (!this.#world.environment().supergraph.shards.has(shard)) return 'SHARD_UNKNOWN: it has left';
    const state = this.#state(shard);
    return state && `${CODES[state.status] ?? 'SHARD_UNREACHABLE'}: ${state.message ?? ''}`;
  }

  open(shard: string, after: string | null, signal: AbortSignal): AsyncIterable<TransportEvent> | null {
    const { stream, given, context } = this.#question;
    const { transport } = this.#world.environment();
    const variables: Record<string, unknown> = { [stream.node.afterVariable]: after };
    for (const name of stream.document.variables)
      if (Object.hasOwn(given, name)) variables[name] = given[name];
    const { operationName } = stream.compiled.plan;
    const request = { shard, query: stream.document.text, operationName, variables, signal, context };
    return transport.subscribe?.(request) ?? null;
  }

  read(shard: string, body: unknown): ReadEvent {
    const { protocol, publicCodes } = this.#world.environment();
    return readEvent({ stream: this.#question.stream, protocol, publicCodes }, body, shard);
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

  #wanted(): readonly string[] {
    return [...this.#world.environment().supergraph.shards.keys()].filter((shard) =>
      isWanted(this.#question, shard),
    );
  }

  #state(shard: string): SourceState | null {
    const known = this.#world.environment().supergraph.shards.get(shard);
    if (!known) return null;
    const execution = this.#begin();
    execution.deadline.stop();
    const { stream } = this.#question;
    const asked = { variables: stream.document.variables, supports: stream.supports };
    return ineligible(execution, known, asked);
  }

  #begin(): Execution<Context> {
    const environment = this.#world.environment();
    const { stream, ...request } = this.#question;
    const deadline = startDeadline(environment.limits.deadlineMs);
    return beginOperation(environment, stream.compiled, request, deadline);
  }

  async #tell(burst: readonly InboxEntry[]): Promise<void> {
    try {
      await this.#tellAll(burst);
    } catch (error) {
      this.report(error);
      this.#outlet.fail(engineError('INTERNAL_SERVER_ERROR', 'this stream could not be continued'));
    }
  }

  /**
   * Tells a burst, in its order; references of all its events are followed together. The positions move with the results and not before, so that at any
   * moment they are those of what was told.
   */
  async #tellAll(burst: readonly InboxEntry[]): Promise<void> {
    const drafts = this.#drafts(burst);
    const events = drafts.flatMap(({ event }) => event ?? []);
    const results = [...(events.length === 0 ? [] : await this.#shape(events))];
    if (this.#over) return;
    for (const { entry, event, cursor } of drafts) {
      movePositions(this.positions, entry);
      noteDown(this.#down, entry);
      const result = event && results.shift();
      if (result) this.#outlet.tell(result, cursor);
    }
    this.#outlet.moved();
    const failure = drafts.map(({ entry }) => this.#failure(entry)).find((found) => found !== null);
    if (failure) this.#outlet.fail(failure);
  }

  /** What is to be told, with the cursor a client has after it. Nothing is told after a failure. */
  #drafts(burst: readonly InboxEntry[]): Draft[] {
    const ahead = this.positions.copy();
    const drafts: Draft[] = [];
    for (const entry of burst) {
      movePositions(ahead, entry);
      drafts.push({ entry, event: this.#event(entry, ahead.text), cursor: ahead.text });
      if (this.#failure(entry)) break;
    }
    return drafts;
  }

  #event(entry: InboxEntry, cursor: string): EventToShape | null {
    if (entry.kind === 'SAY') return { shard: '', value: this.#value(entry.made, cursor) };
    if (entry.kind !== 'EVENT') return null;
    const { shard, event } = entry;
    const value = { ...event.value };
    for (const key of this.#question.stream.node.event.cursorKeys) value[key] = cursor;
    return { shard, value, errors: event.errors, requestErrors: event.requestErrors };
  }

  #failure(entry: InboxEntry): GraphQLError | null {
    if (entry.kind === 'FAIL') return entry.error;
    const down = entry.kind === 'SAY' && entry.made.kind === 'SOURCE_DOWN' ? entry.made.shard : null;
    if (down === null || !this.#question.wish.strict) return null;
    return engineError('INCOMPLETE', `expected every shard; missing: ${down}`, undefined, { shard: down });
  }

  async #shape(events: readonly EventToShape[]): Promise<readonly ExecutionResult[]> {
    const execution = this.#begin();
    try {
      return await shapeEvents(execution, this.#question.stream, events);
    } finally {
      execution.deadline.stop();
    }
  }

  #value(made: MadeEvent, cursor: string): Record<string, unknown> {
    const positions = this.#world.environment().protocol.parseVector(cursor) ?? new Map<string, string>();
    const at = new Date(this.clock.now()).toISOString();
    return madeValue(this.#question.stream, made, { cursor, positions: [...positions], at });
  }
}
