import type { ExecutionResult } from 'graphql';
import { parseVector } from '@verbund/schema';
import type { SeenEvent } from '../../src/testing/toy-streams.ts';
import type { Moment, TownHistory } from './town-history.ts';

export interface ClientOptions {
  readonly name: string;
  readonly audience: string | null;
  readonly kinds: readonly string[] | null;
  /** Towns in the federation when it may be told of one that joins. */
  readonly histories: ReadonlyMap<string, TownHistory>;
}

type Stream = AsyncGenerator<ExecutionResult, void, void>;

/** A result that was asked for. */
interface Pending {
  result: IteratorResult<ExecutionResult, void> | null;
}

/**
 * A client as it should be: it keeps the cursor together with the effect of each event, reads a town anew when it is told of a gap, and comes back with its cursor.
 * It knows what has really happened, and throws at the first event that is missing, doubled or out of order, at the first cursor that is ahead of what it has seen or
 * behind, and at the first gap that nothing accounts for.
 */
export class CheckingClient {
  readonly options: ClientOptions;
  /** Where it stands in each town it knows. */
  readonly #at = new Map<string, Moment>();
  readonly #down = new Set<string>();
  cursor: string | null = null;
  /** Events it has seen. */
  seen = 0;
  gaps = 0;
  #stream: Stream | null = null;
  #pending: Pending | null = null;

  constructor(options: ClientOptions) {
    this.options = options;
  }

  get isConnected(): boolean {
    return this.#stream !== null;
  }

  connect(stream: Stream): void {
    this.#stream = stream;
    this.#down.clear();
  }

  async leave(): Promise<void> {
    const stream = this.#stream;
    this.#stream = null;
    this.#pending = null;
    await stream?.return();
  }

  /** The process of the client's gateway is gone: nothing more comes, nothing is said. */
  lose(): void {
    this.#stream = null;
    this.#pending = null;
  }

  /** Takes up to so many events, if they are there. */
  async take(most: number): Promise<void> {
    for (let count = 0; count < most && this.#stream; count++) {
      const pending = (this.#pending ??= this.#ask(this.#stream));
      for (let turn = 0; turn < 3 && !pending.result; turn++)
        await new Promise((resolve) => setImmediate(resolve));
      if (!pending.result) return;
      this.#pending = null;
      if (pending.result.done) this.lose();
      else this.#see(pending.result.value);
    }
  }

  /** Everything has come to rest: is anything missing? */
  checkComplete(): void {
    for (const [town, history] of this.options.histories) {
      const at = this.#at.get(town);
      if (!at) throw this.#wrong(town, 'it has never been heard of');
      if (this.#down.has(town)) throw this.#wrong(town, 'it is still told as down');
      this.#checkLevel(town, at, history.head, 'after everything');
    }
  }

  #ask(stream: Stream): Pending {
    const pending: Pending = { result: null };
    void stream.next().then((result) => (pending.result = result));
    return pending;
  }

  #see({ data, errors }: ExecutionResult): void {
    if (errors) throw new Error(`${this.options.name}: ${JSON.stringify(errors)}`);
    const event = data?.['changes'] as SeenEvent;
    const positions = parseVector(event.cursor);
    if (!positions) throw new Error(`${this.options.name}: not a cursor: ${event.cursor}`);
    if (event.kind !== 'HEARTBEAT') this.seen++;
    if (event.kind === 'CHANGED') this.#event(event, positions);
    else this.#said(event, positions);
    for (const [town, position] of positions) this.#checkCursor(town, position, event);
    this.cursor = event.cursor;
  }

  #event({ town, id }: SeenEvent, positions: ReadonlyMap<string, string>): void {
    const history = this.#history(town);
    const moment = history.at(positions.get(town) ?? 'none');
    const at = this.#at.get(town);
    if (moment.id !== id) throw this.#wrong(town, `the cursor of ${id} is that of ${moment.id}`);
    // Of a town it has not heard of yet, it reads the list now.
    const missed = at ? history.between(at, moment, this.options.kinds) : [moment];
    if (!missed) throw this.#wrong(town, `${id} came, after ${at?.cursor}: doubled, or out of order`);
    if (missed.length !== 1)
      throw this.#wrong(town, `${missed[0]?.id ?? 'nothing'} comes before ${id}: missing, or doubled`);
    this.#at.set(town, moment);
  }

  #said({ kind, town, message }: SeenEvent, positions: ReadonlyMap<string, string>): void {
    if (kind === 'SOURCE_DOWN') this.#down.add(town);
    if (kind === 'SOURCE_BACK' || kind === 'SOURCE_JOINED') this.#down.delete(town);
    if (kind === 'GAP' && town !== '') {
      this.gaps++;
      const known = this.#at.has(town);
      const lawful = message?.startsWith('POSITION_UNKNOWN') ? !known : this.#history(town).mayGap;
      if (!lawful) throw this.#wrong(town, `a gap nothing accounts for: ${message}`);
    }
    if (kind === 'SOURCE_JOINED' && this.#at.has(town)) throw this.#wrong(town, 'it has joined twice');
    // A town whose list it could not read yet, it reads when it is back.
    const late = kind === 'SOURCE_BACK' && !this.#at.has(town);
    const anew = late || kind === 'SOURCE_JOINED' || (kind === 'GAP' && town !== '');
    for (const [shard, position] of positions) {
      // Of a town it has no position of, it reads the list now: nothing was promised before.
      if (shard !== town && this.#at.has(shard)) continue;
      if (shard === town ? anew : !this.#down.has(shard))
        this.#at.set(shard, this.#history(shard).at(position));
    }
  }

  #checkCursor(town: string, position: string, event: SeenEvent): void {
    const at = this.#at.get(town);
    if (!at) return;
    this.#checkLevel(
      town,
      at,
      this.#history(town).at(position),
      `in the cursor of ${event.kind} ${event.id ?? event.town}`,
    );
  }

  /** No event this client must see lies between the two, in either direction. */
  #checkLevel(town: string, at: Moment, other: Moment, where: string): void {
    const history = this.#history(town);
    const { kinds } = this.options;
    const between = history.between(at, other, kinds) ?? history.between(other, at, kinds);
    if (between === null)
      throw this.#wrong(town, `${at.cursor} and ${other.cursor} have nothing in common, ${where}`);
    if (between.length > 0)
      throw this.#wrong(
        town,
        `${between.map(({ id }) => id).join()} between ${at.cursor} and ${other.cursor}, ${where}`,
      );
  }

  #history(town: string): TownHistory {
    const history = this.options.histories.get(town);
    if (!history) throw this.#wrong(town, 'no such town');
    return history;
  }

  #wrong(town: string, what: string): Error {
    return new Error(`${this.options.name}: ${town}: ${what}`);
  }
}
