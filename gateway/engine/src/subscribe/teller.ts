import type { ExecutionResult, GraphQLError } from 'graphql';
import { engineError } from '../errors.ts';
import { noteDown, type InboxEntry } from './inbox.ts';
import type { Listening } from './listening.ts';
import { madeValue, type MadeEvent } from './made-event.ts';
import { movePositions, type Positions } from './positions.ts';
import { shapeEvents, shapeMade, type EventToShape } from './shape-events.ts';
import type { Outlet, StreamWorld } from './stream-world.ts';

/** One entry on its way to the clients. */
interface Draft {
  readonly entry: InboxEntry;
  /** Null where it only moves the positions. */
  readonly event: EventToShape | null;
  readonly cursor: string;
}

/** Makes results of what the sources of a merged stream have to say, and moves its positions with them. */
export class Teller<Context> {
  readonly positions: Positions;
  readonly #world: StreamWorld<Context>;
  readonly #listening: Listening<Context>;
  readonly #outlet: Outlet;
  readonly #down = new Set<string>();
  #over = false;

  constructor(
    world: StreamWorld<Context>,
    listening: Listening<Context>,
    positions: Positions,
    outlet: Outlet,
  ) {
    this.positions = positions;
    this.#world = world;
    this.#listening = listening;
    this.#outlet = outlet;
  }

  /** Shards told as down, sorted. */
  get down(): readonly string[] {
    return [...this.#down].sort();
  }

  /** Nothing is told any more. */
  stop(): void {
    this.#over = true;
  }

  /** An event of the engine for whoever stands at this cursor. */
  made(made: MadeEvent, cursor: string): ExecutionResult {
    const execution = this.#listening.begin();
    execution.deadline.stop();
    return shapeMade(execution, this.#listening.question.stream, this.#value(made, cursor));
  }

  /** Tells a burst. Where that is our own mistake, the stream ends. Never rejects. */
  async tell(burst: readonly InboxEntry[]): Promise<void> {
    try {
      await this.#tellAll(burst);
    } catch (error) {
      this.#world.environment().report(error);
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
    for (const key of this.#listening.question.stream.node.event.cursorKeys) value[key] = cursor;
    return { shard, value, errors: event.errors, requestErrors: event.requestErrors };
  }

  #failure(entry: InboxEntry): GraphQLError | null {
    if (entry.kind === 'FAIL') return entry.error;
    const down = entry.kind === 'SAY' && entry.made.kind === 'SOURCE_DOWN' ? entry.made.shard : null;
    if (down === null || !this.#listening.question.wish.strict) return null;
    return engineError('INCOMPLETE', `expected every shard; missing: ${down}`, undefined, { shard: down });
  }

  async #shape(events: readonly EventToShape[]): Promise<readonly ExecutionResult[]> {
    const execution = this.#listening.begin();
    try {
      return await shapeEvents(execution, this.#listening.question.stream, events);
    } finally {
      execution.deadline.stop();
    }
  }

  #value(made: MadeEvent, cursor: string): Record<string, unknown> {
    const positions = this.#world.environment().protocol.parseVector(cursor) ?? new Map<string, string>();
    const at = new Date(this.#world.clock.now()).toISOString();
    return madeValue(this.#listening.question.stream, made, { cursor, positions: [...positions], at });
  }
}
