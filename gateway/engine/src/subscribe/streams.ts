import { refuse } from '../errors.ts';
import { MergedStream } from './merged-stream.ts';
import type { StreamQuestion } from './question.ts';
import type { StreamWorld } from './stream-world.ts';
import { Subscriber } from './subscriber.ts';

/** What a client wants of a stream. */
export interface StreamWish<Context> {
  readonly question: StreamQuestion<Context>;
  /** Equal for those who may share; null: shared with nobody. */
  readonly key: string | null;
  /** The cursor it comes back with, as text and read. */
  readonly after: { readonly text: string; readonly positions: ReadonlyMap<string, string> } | null;
  readonly signal: AbortSignal | undefined;
}

/** The stream all clients of one question follow, and those that lead into it. */
interface Shared<Context> {
  readonly tail: MergedStream<Context>;
  readonly catchUps: Set<MergedStream<Context>>;
  /** Takes back the end that comes when nobody is left. */
  keep: () => void;
}

/**
 * All open streams of an engine. Clients that may share follow one stream; whoever comes back is served from what is kept of it, else from a stream of its own that
 * catches up and then leads into the shared one, together with all who come back with the same cursor.
 */
export class Streams<Context> {
  readonly #world: StreamWorld<Context>;
  readonly #shared = new Map<string, Shared<Context>>();
  readonly #open = new Set<MergedStream<Context>>();

  constructor(world: StreamWorld<Context>) {
    this.#world = world;
  }

  /** Merged streams that are open: each has one upstream subscription per shard. */
  get size(): number {
    return this.#open.size;
  }

  /** Throws an OperationError where there is nobody to listen to, or too many are catching up. */
  enter(wish: StreamWish<Context>): Subscriber {
    if (wish.key === null) return this.#follow(this.#own(wish), 0, wish);
    const shared = this.#sharedOf(wish, wish.key);
    const { tail } = shared;
    if (!wish.after) return this.#follow(tail, tail.now, wish);
    for (const stream of [tail, ...shared.catchUps]) {
      const place = stream.placeOf(wish.after.text);
      if (place !== null) return this.#follow(stream, place, wish);
    }
    return this.#follow(this.#catchUp(wish, shared), 0, wish);
  }

  /** The set of shards has changed. */
  review(): void {
    for (const stream of this.#open) stream.review();
  }

  #follow(stream: MergedStream<Context>, place: number, { after, signal }: StreamWish<Context>): Subscriber {
    const cursor = after?.text ?? stream.cursor;
    const greeting = stream.greeting(place, cursor);
    const client = new Subscriber(stream, { place, cursor, greeting }, signal);
    stream.enter(client);
    return client;
  }

  /** A stream for one client alone. */
  #own(wish: StreamWish<Context>): MergedStream<Context> {
    const stream: MergedStream<Context> = this.#begin(wish, wish.after?.positions ?? null, {
      moved: () => {},
      deserted: () => this.#end(stream),
      ended: () => this.#end(stream),
    });
    return stream;
  }

  #sharedOf(wish: StreamWish<Context>, key: string): Shared<Context> {
    const known = this.#shared.get(key);
    if (known) {
      known.keep();
      return known;
    }
    const tail = this.#begin(wish, null, {
      moved: () => this.#join(shared),
      deserted: () => this.#endLater(key, shared),
      ended: () => this.#forget(key, shared),
    });
    const shared: Shared<Context> = { tail, catchUps: new Set(), keep: () => {} };
    this.#shared.set(key, shared);
    return shared;
  }

  #catchUp(wish: StreamWish<Context>, shared: Shared<Context>): MergedStream<Context> {
    const { maxCatchUps } = this.#world.settings;
    if (shared.catchUps.size >= maxCatchUps)
      throw refuse(
        'LIMIT_STREAMS',
        `expected at most ${maxCatchUps} streams that catch up at once; come back later`,
      );
    const leave = () => {
      shared.catchUps.delete(stream);
      this.#end(stream);
    };
    const stream: MergedStream<Context> = this.#begin(wish, wish.after?.positions ?? null, {
      moved: () => this.#join(shared),
      deserted: leave,
      ended: leave,
    });
    shared.catchUps.add(stream);
    return stream;
  }

  #begin(
    { question }: StreamWish<Context>,
    start: ReadonlyMap<string, string> | null,
    keeper: ConstructorParameters<typeof MergedStream>[3],
  ): MergedStream<Context> {
    const stream = new MergedStream(this.#world, question, start, keeper);
    const { refusal } = stream;
    if (refusal) {
      stream.close();
      throw refuse(String(refusal.extensions['code']), refusal.message);
    }
    this.#open.add(stream);
    stream.start();
    return stream;
  }

  /** Whoever has caught up follows the shared stream from now on. */
  #join(shared: Shared<Context>): void {
    for (const stream of shared.catchUps) {
      if (stream.isOver || shared.tail.isOver || !stream.isLevelWith(shared.tail)) continue;
      shared.catchUps.delete(stream);
      this.#open.delete(stream);
      stream.leadInto(shared.tail);
    }
  }

  #endLater(key: string, shared: Shared<Context>): void {
    const { clock, settings } = this.#world;
    shared.keep();
    shared.keep = clock.after(settings.graceMs, () => {
      if (shared.tail.clientCount > 0 || shared.catchUps.size > 0) return;
      this.#forget(key, shared);
    });
  }

  #forget(key: string, shared: Shared<Context>): void {
    shared.keep();
    if (this.#shared.get(key) === shared) this.#shared.delete(key);
    this.#end(shared.tail);
  }

  #end(stream: MergedStream<Context>): void {
    this.#open.delete(stream);
    stream.close();
  }
}
