import type { CoverageRecord } from './coverage.ts';

/** The functions a contract leaves to the house the engine lives in, by schema coordinate (`Type.field`). */
export interface Host<Context = unknown> {
  /** For fields with `@derived`: from the merged values of the fields named in `needs`, by field name. Synchronous and pure. */
  readonly derive?: Readonly<Record<string, Derive>>;
  /** For root fields with `@local`. May be asynchronous and may throw a GraphQLError. */
  readonly local?: Readonly<Record<string, Local<Context>>>;
  /** A coverage record in the shape of the contract's type of `@coverage` fields; also used for `extensions.coverage`. Default: the record itself. */
  readonly coverage?: (record: CoverageRecord) => Readonly<Record<string, unknown>>;
}

export type Derive = (
  merged: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>>,
) => unknown;

export type Local<Context> = (args: Readonly<Record<string, unknown>>, context: Context) => unknown;
