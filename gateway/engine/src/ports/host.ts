import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Explanation } from '../explain/explanation.ts';
import type { CoverageRecord } from './coverage.ts';

/** The functions a contract leaves to the house the engine lives in, by schema coordinate (`Type.field`). */
export interface Host<Context = unknown> {
  /** For fields with `@derived`: from the merged values of the fields named in `needs`, by field name. Synchronous and pure. */
  readonly derive?: Readonly<Record<string, Derive>>;
  /** For root fields with `@local`. May be asynchronous and may throw a GraphQLError. */
  readonly local?: Readonly<Record<string, Local<Context>>>;
  /** A coverage record in the shape of the contract's type of `@coverage` fields; also used for `extensions.coverage`. Default: the record itself. */
  readonly coverage?: (record: CoverageRecord) => Readonly<Record<string, unknown>>;
  /** An explanation in the host's words; used for `extensions.explain`. Default: the explanation itself. */
  readonly explain?: (explanation: Explanation) => Readonly<Record<string, unknown>>;
}

export type Derive = (
  merged: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>>,
) => unknown;

/** `ask` asks the same engine on behalf of the same caller. */
export type Local<Context> = (args: Readonly<Record<string, unknown>>, context: Context, ask: Ask) => unknown;

/**
 * Asks one query as a part of the operation under way: with its context, its signal, what is left of its time and of its bounds, of the shards the client
 * has named with `@answer(from:)`, always PARTIAL. Whoever is missing is missing in the operation, too. Errors are in the result and nowhere else; it never rejects.
 * At most three such operations may be inside one another.
 */
export interface Ask {
  (document: string | DocumentNode, variables?: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
  /** The client wants all or nothing (`@answer(policy: STRICT)`): the host refuses with INCOMPLETE where somebody is missing. */
  readonly isStrict: boolean;
}
