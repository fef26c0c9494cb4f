/** Codes of findings about the contract or about one shard's SDL. Public API, closed set. */
export const DIAGNOSTIC_CODES = {
  SDL_INVALID: 'the text is no valid GraphQL schema',
  DIRECTIVE_INVALID: 'a directive of the engine is used wrongly',
  NAME_RESERVED: 'names beginning with _v_ are the engine’s own',
  MERGE_MISSING: 'a field of a merged object does not say how it is merged',
  MERGE_UNFIT: 'a merge strategy does not fit the type of its field',
  MERGE_INEXACT: 'this merge could not be exact',
  CONNECTION_SHAPE: 'a connection is not of the standard shape',
  KEY_UNKNOWN: 'a key tuple or order names a field that cannot be one',
  ROUTE_ARGUMENT_UNKNOWN: 'a route names an argument that does not exist',
  ROOT_UNREACHABLE: 'a root field does not say who answers it',
  ROOT_NOT_NULLABLE: 'a root field that leads to shards must be nullable',
  REFERENCE_INVALID: 'a reference names no usable sibling field, or no type with a key',
  FILL_INVALID: 'a field the engine fills is of a type it cannot fill',
  DERIVE_INVALID: 'a derived field needs something it cannot have',
  MERGED_TYPE_IN_ROW: 'a merged object is also reached as a row',
  SHARED_ROWS: '@shareable on a type whose rows are sharded',
  SHARDED_KEY: 'a sharded type has no key field of its own',
  STREAM_MISPLACED: 'STREAM stands on fields of Subscription only, and nothing else stands there',
  EVENT_SHAPE: 'a stream cannot be merged from events of this shape',
  CLOSURE_INVALID: 'a closure names edges or input fields that cannot be used, or stands where none can',
  INTERNAL_INVALID: 'an input the engine fills cannot be hidden from clients',
  NESTING_INVALID: 'a field of a row cannot be asked of all shards',
  HOST_FUNCTION_MISSING: 'the host has no function for a derived or local field',
  SHARD_NAME_TAKEN: 'two shards of one name',
  SHARD_MISSING_TYPE: 'a shard lacks a type of the contract',
  SHARD_MISSING_FIELD: 'a shard lacks a field of the contract',
  SHARD_MISSING_ARGUMENT: 'a shard lacks an argument or an input field of the contract',
  SHARD_MISSING_VALUE: 'a shard lacks an enum value or a member type of the contract',
  SHARD_TYPE_MISMATCH: 'a shard declares something as another type than the contract',
  SHARD_NULLABLE: 'a shard may answer null where the contract does not',
  SHARD_REQUIRED_ARGUMENT: 'a shard demands an argument the contract does not',
  SHARD_DEFAULT_MISMATCH: 'a shard has another default value than the contract',
  SHARD_ORDER_VERSION: 'a shard speaks another order version',
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/** One finding. `error` about the contract: no supergraph. `error` about a shard: that shard is quarantined. `warning`: it stays in. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  /** Name of the shard; null for the contract. */
  readonly shard: string | null;
  /** Schema coordinate (`Type.field(arg:)`); null where the whole text is meant. */
  readonly coordinate: string | null;
  /** What was expected, what came. */
  readonly message: string;
}
