import type { GraphQLError } from 'graphql';
import type { MadeEvent } from './made-event.ts';
import type { BelievedEvent } from './read-event.ts';

/** What sources have to say, in the order in which it is to be told. */
export type InboxEntry =
  | { readonly kind: 'EVENT'; readonly shard: string; readonly event: BelievedEvent }
  /** The shard is further on; nothing happened. */
  | { readonly kind: 'DRIFT'; readonly shard: string; readonly cursor: string }
  /** The shard begins here; what was before is unknown. */
  | { readonly kind: 'MOVE'; readonly shard: string; readonly cursor: string }
  /** `from`: where its shard begins from now on. Nobody may hold a cursor behind a gap without having been told of the gap, so that both come at once. */
  | { readonly kind: 'SAY'; readonly made: MadeEvent; readonly from?: string }
  /** The shard is none of the stream any more. */
  | { readonly kind: 'FORGET'; readonly shard: string }
  /** The stream cannot go on. */
  | { readonly kind: 'FAIL'; readonly error: GraphQLError };

/** A queue that is worked off in bursts, one after the other: the order of what is put in is the order of what comes out. */
export class Inbox {
  readonly #burstSize: number;
  readonly #work: (burst: readonly InboxEntry[]) => Promise<void>;
  #entries: InboxEntry[] = [];
  #working = false;

  constructor(burstSize: number, work: (burst: readonly InboxEntry[]) => Promise<void>) {
    this.#burstSize = burstSize;
    this.#work = work;
  }

  get size(): number {
    return this.#entries.length;
  }

  put(entries: readonly InboxEntry[]): void {
    this.#entries.push(...entries);
    if (!this.#working) void this.#workOff();
  }

  clear(): void {
    this.#entries = [];
  }

  async #workOff(): Promise<void> {
    this.#working = true;
    // Whatever arrives in the same turn belongs to the same burst.
    await Promise.resolve();
    while (this.#entries.length > 0) await this.#work(this.#entries.splice(0, this.#burstSize));
    this.#working = false;
  }
}

/** Keeps the set of shards told as down. */
export function noteDown(down: Set<string>, entry: InboxEntry): void {
  if (entry.kind === 'FORGET') down.delete(entry.shard);
  if (entry.kind !== 'SAY' || entry.made.shard === null) return;
  if (entry.made.kind === 'SOURCE_DOWN') down.add(entry.made.shard);
  else if (entry.made.kind !== 'GAP') down.delete(entry.made.shard);
}
