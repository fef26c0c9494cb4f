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
  | 'SAME';

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

/** Who answers a root field. */
export type RootRule =
  | {
      readonly kind: 'SCATTER';
      readonly merge: MergeRule;
      readonly shardArguments: readonly (readonly string[])[];
    }
  | { readonly kind: 'ROUTE'; readonly by: readonly string[]; readonly names: RouteName }
  | { readonly kind: 'LOCAL' };

/** The contract, read: the API schema and what its words say. Keys of `roots` and `fields` are coordinates, `Type.field`. */
export interface Contract {
  readonly apiSchema: GraphQLSchema;
  readonly version: string | null;
  readonly orderVersion: string | null;
  readonly roots: ReadonlyMap<string, RootRule>;
  readonly fields: ReadonlyMap<string, FieldRule>;
  /** Type → its key field. */
  readonly keys: ReadonlyMap<string, string>;
  /** Type → the field whose value names the owning shard. */
  readonly sharded: ReadonlyMap<string, string>;
}
