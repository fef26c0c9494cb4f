import type { GraphQLSchema } from 'graphql';

export type MergeStrategy =
  | 'CONNECTION'
  | 'LIST'
  | 'UNION'
  | 'OBJECT'
  | 'GROUP'
  | 'SUM'
  | 'MIN'
  | 'MAX'
  | 'SAME'
  | 'STREAM';

/** How values of several shards become one. */
export interface MergeRule {
  readonly kind: 'MERGE';
  readonly strategy: MergeStrategy;
  /** Key tuple of GROUP and UNION, total order of LIST; else empty. */
  readonly by: readonly string[];
  readonly nulls: 'SKIP' | 'ABSORB';
  readonly missing: 'KEEP' | 'NULL';
}

/** Who fills a field, where that is not simply the shard that answers the row. */
export type FieldRule =
  | MergeRule
  | { readonly kind: 'DERIVED'; readonly needs: readonly string[] }
  | { readonly kind: 'COVERAGE' }
  | { readonly kind: 'RELATION'; readonly of: readonly string[] }
  | { readonly kind: 'REFERENCE'; readonly by: string }
  | { readonly kind: 'RESOLUTION'; readonly of: string };

/** What the value of a routed field's argument is: an id, whose owner is asked, or the name of a shard. */
export type RouteName = 'ID' | 'SHARD';

/** All shards asked answer, and their answers are merged. */
export interface ScatterRule {
  readonly kind: 'SCATTER';
  readonly merge: MergeRule;
  /** Argument paths whose values name shards. */
  readonly shardArguments: readonly (readonly string[])[];
  readonly closures: readonly ClosurePath[];
}

/** Where in the arguments of a field a closure stands. */
export interface ClosurePath {
  readonly path: readonly string[];
  readonly typeName: string;
  /** It speaks of the ids of the rows themselves. */
  readonly own: boolean;
}

/** Who answers a root field. */
export type RootRule =
  | ScatterRule
  | { readonly kind: 'ROUTE'; readonly by: readonly string[]; readonly names: RouteName }
  | StreamRule
  /** `_entities`, for another federation around this one. */
  | { readonly kind: 'ENTITIES' }
  | { readonly kind: 'LOCAL' };

/** A field of Subscription: the events of all shards asked, as one stream. */
export interface StreamRule {
  readonly kind: 'STREAM';
  /** Argument paths whose values name shards. */
  readonly shardArguments: readonly (readonly string[])[];
  readonly closures: readonly ClosurePath[];
}

/** Which fields of an event say what (`@event`). */
export interface EventRule {
  readonly kind: string;
  readonly shard: string;
  readonly cursor: string;
  readonly positions: string;
  readonly message: string;
  readonly id: string | null;
  readonly at: string | null;
}

/** An input whose meaning spans shards (promise 7): the rows that lead to `start` along the edges of a root field. */
export interface ClosureRule {
  /** Root field that answers the edges. */
  readonly edges: string;
  /** Input field with the id to start from. */
  readonly start: string;
  /** Input field the ids found are put into; clients do not see it. */
  readonly into: string;
  /** Input field that must be true for more than one round; null: always all rounds. */
  readonly when: string | null;
}

/** The contract, read: the API schema and what its words say. Keys of `roots`, `nested` and `fields` are coordinates, `Type.field`. */
export interface Contract {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** What shards are asked: the API schema with `@internal` inputs, without `@answer`. */
  readonly shardSchema: GraphQLSchema;
  readonly version: string | null;
  readonly orderVersion: string | null;
  readonly roots: ReadonlyMap<string, RootRule>;
  /** Fields of rows that all shards answer: nested scatter. */
  readonly nested: ReadonlyMap<string, ScatterRule>;
  readonly fields: ReadonlyMap<string, FieldRule>;
  /** Type → its key field. */
  readonly keys: ReadonlyMap<string, string>;
  /** Type → the field whose value names the owning shard. */
  readonly sharded: ReadonlyMap<string, string>;
  /** Input type → how it is closed. */
  readonly closures: ReadonlyMap<string, ClosureRule>;
  /** Types of what is left of rows that live on elsewhere → the field with the id they have there (`@moved`). */
  readonly moves: ReadonlyMap<string, string>;
  /** Types of events. */
  readonly events: ReadonlyMap<string, EventRule>;
}
