import type { Protocol } from '../../ports/protocol.ts';
import type { ErrorSink } from '../errors/error-sink.ts';
import type { ErrorTree } from '../errors/error-tree.ts';
import type { Path } from '../path.ts';

/**
 * Turns a checked value of one shard into the client's: response keys in the client's order, nothing of the engine's left.
 * `path` is followed only where somebody needs it (look-ups, errors); `errors` are the shard's errors at and below this value.
 */
export type Shape = (
  value: unknown,
  run: ShapeRun,
  path: Path | undefined,
  errors: ErrorTree | undefined,
) => unknown;

/** Whose values are shaped, and where the rest goes. */
export interface ShapeRun {
  readonly shard: string;
  readonly protocol: Protocol;
  readonly sink: ErrorSink;
  readonly pending: PendingLookup[];
  readonly pendingNested: PendingNested[];
}

/** A nested field still to be asked of all shards, and where it goes. */
export interface PendingNested {
  readonly nested: number;
  /** Key of the row it belongs to. */
  readonly id: string;
  readonly target: Record<string, unknown>;
  readonly key: string;
  readonly path: Path | undefined;
}

/** A row of another shard that is still to be fetched, and where it goes. */
export interface PendingLookup {
  readonly lookup: number;
  readonly owner: string;
  readonly id: string;
  /** The id the reference has, where its owner has said that the row is now under another one. */
  readonly formerId?: string;
  readonly target: Record<string, unknown>;
  /** Response key of the entity; null where only its resolution is asked for. */
  readonly key: string | null;
  readonly resolutionKeys: readonly string[];
  readonly path: Path | undefined;
}
