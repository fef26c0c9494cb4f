import type { ExecutionResult, GraphQLError } from 'graphql';
import { FanIn } from './fan-in.ts';
import type { MadeEvent } from './made-event.ts';
import type { StreamQuestion } from './question.ts';
import { Ring, type RingEntry } from './ring.ts';
import { Room } from './room.ts';
import type { Outlet, StreamWorld } from './stream-world.ts';

/** Who looks after a merged stream. */
export interface StreamKeeper {
  /** Results were added, or its positions have moved. */
  moved(): void;
  /** Nobody listens any more. */
  deserted(): void;
  /** It has ended by itself. */
  ended(): void;
}

/** A client of a merged stream. */
export interface Client {
  /** Results it has not taken yet. */
  readonly behind: number;
  /** There is something new, or there will be nothing more. */
  wake(): void;
  /** It is too far behind. */
  overflow(): void;
}

/** A place in a merged stream. */
export interface StreamPlace {
  readonly stream: ClientStream;
  readonly place: number;
}

/** A merged stream as its clients see it. */
export interface ClientStream {
  readonly isOver: boolean;
  /** The result at this place, if there is one. */
  read(place: number): RingEntry | undefined;
  /** A client has taken everything before this place. */
  taken(place: number): void;
  /** Results from this place on. */
  ahead(place: number): number;
  /** Where a client at this place goes on: here, or in the stream this one has led into. */
  follow(place: number): StreamPlace;
  made(made: MadeEvent, cursor: string): ExecutionResult;
  leave(client: Client): void;
}

/** One merged stream and its clients: all of them read one ring, each from where it stands. */
export class MergedStream<Context> implements ClientStream, Outlet {
  readonly #keeper: StreamKeeper;
  readonly #queueSize: number;
  readonly #fanIn: FanIn<Context>;
  readonly #ring: Ring;
  readonly #room: Room;
  readonly #clients = new Set<Client>();
  #over = false;
  #forward: { readonly at: number; readonly to: MergedStream<Context>; readonly place: number } | null = null;
  /** What was said last to clients that begin. Many begin at the same place. */
  #greeting: { readonly key: string; readonly results: readonly ExecutionResult[] } | null = null;

  /** `start`: where each shard was left; null: all begin now. */
  constructor(
    world: StreamWorld<Context>,
    question: StreamQuestion<Context>,
    start: ReadonlyMap<string, string> | null,
    keeper: StreamKeeper,
  ) {
    const { settings, clock } = world;
    this.#keeper = keeper;
    this.#queueSize = Math.min(settings.queueSize, settings.ringSize);
    this.#ring = new Ring(settings.ringSize);
    this.#room = new Room(clock, settings);
    this.#fanIn = new FanIn(world, question, start, this);
    this.#ring.mark(this.cursor);
  }

  /** Begins to listen upstream. */
  start(): void {
    this.#fanIn.start();
  }

  get isOver(): boolean {
    return this.#over;
  }

  get clientCount(): number {
    return this.#clients.size;
  }

  /** Where the stream stands. */
  get cursor(): string {
    return this.#fanIn.positions.text;
  }

  /** Why nobody can serve this stream; null where somebody can, or may after a while. */
  get refusal(): GraphQLError | null {
    return this.#fanIn.refusal();
  }

  /** Where a client without a cursor begins. Until the stream stands, at its beginning. */
  get now(): number {
    return this.#fanIn.isSettled || this.#ring.first > 0 ? this.#ring.end : 0;
  }

  /** The place behind this cursor; null where that is not known here. */
  placeOf(cursor: string): number | null {
    return this.#over ? null : this.#ring.placeOf(cursor);
  }

  /** What is said to a client alone when it begins: who is down, and where it stands. Nothing where the stream itself is about to say so. */
  greeting(place: number, cursor: string): readonly ExecutionResult[] {
    if (place === 0 && this.#ring.first === 0) return [];
    const { down } = this.#fanIn;
    const key = `${down.join()} ${cursor}`;
    if (this.#greeting?.key !== key) {
      const message = 'SHARD_UNREACHABLE: it has been down for a while';
      const results = [
        ...down.map((shard) => this.made({ kind: 'SOURCE_DOWN', shard, message }, cursor)),
        this.made({ kind: 'HEARTBEAT', shard: null, message: null }, cursor),
      ];
      this.#greeting = { key, results };
    }
    return this.#greeting.results;
  }

  enter(client: Client): void {
    this.#clients.add(client);
  }

  leave(client: Client): void {
    this.#forward?.to.leave(client);
    if (this.#clients.delete(client) && this.#clients.size === 0) this.#keeper.deserted();
  }

  read(place: number): RingEntry | undefined {
    return this.#ring.get(place);
  }

  taken(place: number): void {
    this.#room.taken(place);
  }

  ahead(place: number): number {
    const forward = this.#forward;
    if (!forward) return this.#ring.end - place;
    const own = Math.max(0, forward.at - place);
    return own + forward.to.ahead(forward.place + Math.max(0, place - forward.at));
  }

  follow(place: number): StreamPlace {
    const forward = this.#forward;
    if (!forward || place < forward.at) return { stream: this, place };
    return forward.to.follow(forward.place + place - forward.at);
  }

  made(made: MadeEvent, cursor: string): ExecutionResult {
    return this.#fanIn.made(made, cursor);
  }

  /** Have both told the same of every shard? Then whoever follows one may follow the other. */
  isLevelWith(other: MergedStream<Context>): boolean {
    const { positions, shards } = this.#fanIn;
    if (this.#fanIn.down.join() !== other.#fanIn.down.join()) return false;
    return shards.every((shard) => positions.isLevel(shard, other.#fanIn.positions));
  }

  /** Leads all clients into another stream it is level with, and ends. */
  leadInto(to: MergedStream<Context>): void {
    to.#ring.mark(this.cursor);
    this.#forward = { at: this.#ring.end, to, place: to.#ring.end };
    for (const client of this.#clients) to.enter(client);
    this.#clients.clear();
    this.close();
  }

  /** The set of shards has changed. */
  review(): void {
    if (!this.#over) this.#fanIn.review();
  }

  /** Ends upstream; clients take what is there. */
  close(): void {
    if (this.#over) return;
    this.#over = true;
    this.#fanIn.stop();
    this.#room.open();
    for (const client of this.#clients) client.wake();
  }

  // What its fan-in needs.

  tell(result: ExecutionResult, cursor: string): void {
    this.#ring.push({ result, cursor });
  }

  moved(): void {
    this.#ring.mark(this.cursor);
    for (const client of this.#clients) {
      client.wake();
      if (client.behind > this.#queueSize) client.overflow();
    }
    this.#room.open();
    this.#keeper.moved();
  }

  fail(error: GraphQLError): void {
    if (this.#over) return;
    this.#ring.push({ result: { errors: [error] }, cursor: this.cursor });
    this.close();
    this.#keeper.ended();
  }

  room(queued: () => number): Promise<void> {
    return this.#room.wait(() => ({ queued: queued(), end: this.#ring.end, isOver: this.#over }));
  }
}
