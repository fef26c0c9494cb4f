import type { Context } from '../context.ts';
import type { EventKind } from './change-kind.enum.ts';
import type { Position, StreamCursors } from './stream-cursor.ts';

/** One event of a stream before it is executed: the value of `ChangeEvent` and of `ConferenceChangeEvent`. Functions are asked only if selected. */
export interface ChangeEvent {
  readonly kind: EventKind;
  readonly region: string;
  readonly id: string | null;
  readonly changedFields: () => Promise<readonly string[]> | readonly string[];
  readonly revision: number | null;
  readonly note: () => Promise<string | null> | null;
  readonly at: string;
  readonly cursor: string;
  readonly message: string | null;
  readonly positions: readonly { readonly region: string; readonly cursor: string }[] | null;
  readonly record: () => Promise<object | null> | object | null;
  readonly conference: () => object | null;
}

/** An event, where it leads, and what its fields are answered with. */
export interface StreamedEvent {
  readonly event: ChangeEvent;
  readonly place: Position;
  readonly context: Context;
  /** It has failed for so long, although the database can be read, that it is sent as it is: with its errors. */
  readonly last?: boolean;
}

const NOTHING = () => null;

/** An event about the region itself. GAP names a code in `message`. */
export function regionEvent(
  cursors: StreamCursors,
  kind: 'HEARTBEAT' | 'GAP',
  place: Position,
  context: Context,
  message: string | null = null,
): StreamedEvent {
  const region = context.config.code;
  const cursor = cursors.format(place);
  const event: ChangeEvent = {
    kind,
    region,
    id: null,
    changedFields: () => [],
    revision: null,
    note: NOTHING,
    at: new Date().toISOString(),
    cursor,
    message,
    positions: kind === 'HEARTBEAT' ? [{ region, cursor }] : null,
    record: NOTHING,
    conference: NOTHING,
  };
  return { event, place, context };
}
