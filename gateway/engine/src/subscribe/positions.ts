import type { Protocol } from '../ports/protocol.ts';
import type { InboxEntry } from './inbox.ts';

/** A quiet shard moves on by heartbeats; so many of them are remembered as the same place. */
const MOST_EQUAL = 64;

/**
 * Where a merged stream stands in the stream of each shard. Between two events of a shard several positions mean the same,
 * as nothing this stream shows lies between them.
 */
export class Positions {
  readonly #protocol: Protocol;
  readonly #current: Map<string, string>;
  readonly #equal = new Map<string, Set<string>>();
  #text: string | null = null;

  constructor(protocol: Protocol, start: ReadonlyMap<string, string>) {
    this.#protocol = protocol;
    this.#current = new Map(start);
    for (const [shard, cursor] of start) this.#equal.set(shard, new Set([cursor]));
  }

  /** All positions as the cursor of the merged stream. */
  get text(): string {
    return (this.#text ??= this.#protocol.formatVector(this.#current));
  }

  get(shard: string): string | null {
    return this.#current.get(shard) ?? null;
  }

  /** The same positions; what they have been before is left behind. */
  copy(): Positions {
    return new Positions(this.#protocol, this.#current);
  }

  /** An event, or a new beginning: nothing before it is the same place. */
  move(shard: string, cursor: string): void {
    this.#set(shard, cursor);
    this.#equal.set(shard, new Set([cursor]));
  }

  /** Further on without an event. */
  drift(shard: string, cursor: string): void {
    this.#set(shard, cursor);
    const equal = this.#equal.get(shard) ?? new Set();
    this.#equal.set(shard, equal.add(cursor));
    const [oldest] = equal;
    if (equal.size > MOST_EQUAL && oldest !== undefined) equal.delete(oldest);
  }

  forget(shard: string): void {
    this.#current.delete(shard);
    this.#equal.delete(shard);
    this.#text = null;
  }

  /** Have both seen the same events of this shard? Only where it is certain. */
  isLevel(shard: string, other: Positions): boolean {
    const own = this.#equal.get(shard);
    const others = other.#equal.get(shard);
    if (!own || !others) return own === others;
    for (const cursor of others) if (own.has(cursor)) return true;
    return false;
  }

  #set(shard: string, cursor: string): void {
    if (this.#current.get(shard) !== cursor) this.#text = null;
    this.#current.set(shard, cursor);
  }
}

/** What one entry does to the positions. */
export function movePositions(positions: Positions, entry: InboxEntry): void {
  if (entry.kind === 'EVENT') positions.move(entry.shard, entry.event.cursor);
  else if (entry.kind === 'MOVE') positions.move(entry.shard, entry.cursor);
  else if (entry.kind === 'DRIFT') positions.drift(entry.shard, entry.cursor);
  else if (entry.kind === 'FORGET') positions.forget(entry.shard);
  else if (entry.kind === 'SAY' && entry.from !== undefined && entry.made.shard !== null)
    positions.move(entry.made.shard, entry.from);
}
