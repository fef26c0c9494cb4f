import type { CompositeSelection } from './row-selection.ts';

/** What is selected on the events of a stream. */
export interface EventSelection {
  readonly typeName: string;
  /** The event as a row: shards answer it, and the engine's own events have the same form. */
  readonly value: CompositeSelection;
  /** Upstream keys of what the engine reads. */
  readonly keys: {
    readonly kind: string;
    readonly shard: string;
    readonly cursor: string;
    /** Null where events name no row. */
    readonly id: string | null;
  };
  /** Upstream keys under which the client sees the cursor: that of the merged stream stands there. */
  readonly cursorKeys: readonly string[];
  /** How the engine fills its own events, by upstream key. */
  readonly fills: readonly EventFill[];
}

export type EventRole = 'KIND' | 'SHARD' | 'CURSOR' | 'MESSAGE' | 'AT' | 'POSITIONS';

export interface EventFill {
  readonly key: string;
  readonly role: EventRole | 'NULL' | 'EMPTY';
  /** Of the field with the shard's name: it may not be null. */
  readonly nonNull: boolean;
  /** Of POSITIONS: upstream key → what stands there. */
  readonly position: Readonly<Record<string, 'SHARD' | 'CURSOR'>>;
}
