/** The conventions all shards and the engine share: cursors and ids. Pure functions; they never throw. */
export interface Protocol {
  /** Version of the order keys the cursors of this protocol carry. */
  readonly orderVersion: string;
  /** The parts of a cursor, or null where the text is no cursor. */
  parseCursor(text: string): Cursor | null;
  formatCursor(cursor: Cursor): string;
  /** Positions of several shards in their streams, by shard, as one opaque text. Equal positions make equal texts. */
  formatVector(positions: ReadonlyMap<string, string>): string;
  /** The positions, or null where the text is no such cursor. */
  parseVector(text: string): ReadonlyMap<string, string> | null;
  /** May a shard's cursor of this text stand in a vector? */
  isPosition(text: string): boolean;
  /** Tells whether two requests walk the same list: over the field name and its coerced arguments, without those of paging. */
  fingerprint(fieldName: string, args: Readonly<Record<string, unknown>>): string;
  /** The shard that owns an id. `typeName` is null where an id of any type will do. */
  ownerOf(typeName: string | null, id: string): Owner;
  /** Error code for a shard name nobody bears. Default: SHARD_UNKNOWN. `ownerOf` uses the same code. */
  readonly unknownShardCode?: string;
}

/** One row's place in one total order. */
export interface Cursor {
  readonly orderVersion: string;
  /** Ascending or descending by (key, id). */
  readonly direction: 'A' | 'D';
  readonly fingerprint: string;
  /** Shards that were missing on this walk, sorted; usually none. */
  readonly missed: readonly string[];
  /** Order key: plain string comparison is the order. */
  readonly key: string;
  /** Id of the row, the tie-break in the same direction. */
  readonly id: string;
}

/** Who owns an id, or the public error code of an id nobody owns. */
export type Owner = { readonly shard: string } | { readonly error: string; readonly message: string };
