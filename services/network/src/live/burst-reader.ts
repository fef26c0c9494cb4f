import { createContext, type ContextParts } from '../context.ts';
import { PUBLIC } from '../identity/viewer.ts';
import { readBurst, type Burst } from './burst.ts';
import type { OutboxTail } from './outbox-tail.ts';
import type { Follow } from './remember-followed.ts';
import type { Position, StreamCursors } from './stream-cursor.ts';
import type { Turnstile } from './turnstile.ts';

/** What was read is told for so long; then it is read again, because the record may have been hidden meanwhile. */
export const FRESH_MS = 250;

/** What follows a place; null where nothing does. Refuses as the tail does. */
export type BurstReader = (place: Position) => Promise<Burst | null>;

export interface ReaderParts {
  readonly parts: ContextParts;
  readonly tail: OutboxTail;
  readonly turnstile: Turnstile;
  readonly cursors: StreamCursors;
}

/** Reads for one viewer. `contextNow` is asked after the rows are known: what was withdrawn before them is withdrawn for them. */
export function ownReader(
  { tail, turnstile, cursors }: ReaderParts,
  follow: Follow,
  contextNow: () => Promise<ReturnType<typeof createContext>>,
): BurstReader {
  return async (place) => {
    const rows = await tail.after(place);
    if (rows.length === 0) return null;
    const context = await contextNow();
    return turnstile.pass(async () => readBurst(rows, await follow(context), context, cursors));
  };
}

/**
 * Reads for everybody who is nobody in particular and follows the same: streams at the same place share one read, until it is old or
 * something new was committed.
 */
export function publicReader(reader: ReaderParts, follow: Follow): BurstReader {
  const read = ownReader(reader, follow, async () => createContext(reader.parts, PUBLIC));
  const known = new Map<string, { readonly since: number; readonly burst: Promise<Burst | null> }>();
  let knownAt = 0;
  return async (place) => {
    const now = performance.now();
    if (knownAt !== reader.tail.newest.pos) known.clear();
    knownAt = reader.tail.newest.pos;
    for (const [key, { since }] of known) if (now - since > FRESH_MS) known.delete(key);
    const key = `${place.pos} ${place.tag}`;
    const running = known.get(key);
    if (running) return running.burst;
    const entry = { since: now, burst: read(place) };
    known.set(key, entry);
    const forget = () => {
      if (known.get(key) === entry) known.delete(key);
    };
    try {
      const burst = await entry.burst;
      if (burst === null) forget();
      return burst;
    } catch (error) {
      forget();
      throw error;
    }
  };
}
