import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Shard } from '../../compose/supergraph.ts';
import type {
  ClosureNode,
  EntitiesNode,
  LocalNode,
  LookupNode,
  NestedNode,
  RouteNode,
  ScatterNode,
} from '../../plan/nodes.ts';
import type { Plan } from '../../plan/plan-type.ts';
import type { Check } from '../check/violation.ts';
import type { MergeField } from '../merge/merge.ts';
import type { ReadPage } from '../merge/read-page.ts';
import type { PageRequest } from '../prepare/page-request.ts';
import type { Shape } from '../shape/shape.ts';
import type { Violation } from '../check/violation.ts';

/** A plan with everything that can be known before a request turned into closures. Kept with the plan in the cache. */
export interface CompiledPlan {
  readonly plan: Plan;
  readonly operation: OperationDefinitionNode;
  readonly apiSchema: GraphQLSchema;
  /** Root fields that shards answer, in the client's order. */
  readonly roots: readonly CompiledRoot[];
  readonly lookups: readonly CompiledLookup[];
  /** `_entities` fields, for another federation around this one. */
  readonly entities: readonly EntitiesNode[];
  /** Fields of rows that all shards answer, those inside others after them. */
  readonly nested: readonly CompiledNested[];
  readonly closures: readonly ClosureNode[];
  /** Something is asked after the first answers: paths of rows must be known. */
  readonly follows: boolean;
  readonly local: LocalNode | null;
  readonly documents: UpstreamDocuments;
  /** Types of what is left of moved rows. */
  readonly moves: ReadonlySet<string>;
}

export type CompiledRoot = CompiledScatter | CompiledRoute;

/** Coerced arguments of a root field, and what walk they describe. */
export interface RootArguments {
  readonly values: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
}

export interface CompiledScatter<Node extends ScatterNode | NestedNode = ScatterNode> {
  readonly kind: 'SCATTER';
  readonly node: Node;
  readArguments(variables: Readonly<Record<string, unknown>>): RootArguments;
  readonly check: Check;
  /** Null where no rows of a connection are asked for. */
  readonly readPage:
    | ((
        value: Readonly<Record<string, unknown>>,
        shard: string,
        request: PageRequest,
      ) => ReadPage | Violation)
    | null;
  readonly merge: MergeField;
  /** The merge of nothing would lack what only a shard can say. */
  readonly needsPart: boolean;
  readonly supports: (shard: Shard) => boolean;
}

export type CompiledNested = CompiledScatter<NestedNode>;

export interface CompiledRoute {
  readonly kind: 'ROUTE';
  readonly node: RouteNode;
  readArguments(variables: Readonly<Record<string, unknown>>): RootArguments;
  readonly check: Check;
  readonly shape: Shape;
  readonly supports: (shard: Shard) => boolean;
}

export interface CompiledLookup {
  readonly node: LookupNode;
  readonly check: Check;
  readonly shape: Shape;
  readonly supports: (shard: Shard) => boolean;
  /** The shard can say, too, where a row has moved to. */
  readonly tellsMoves: (shard: Shard) => boolean;
}

/** One request's document: the text, and the client's variables it uses. */
export interface UpstreamDocument {
  readonly text: string;
  readonly variables: readonly string[];
}

/** Makes upstream documents, each once. */
export interface UpstreamDocuments {
  /** For root fields, by their position among `roots`. */
  roots(positions: readonly number[]): UpstreamDocument;
  /** For look-ups and nested fields, by their index; `withMoves`: asks as well where the rows looked up have moved to. */
  follow(lookups: readonly number[], nested: readonly number[], withMoves: boolean): UpstreamDocument;
  /** Names of the field and of the variable of a look-up. */
  lookupKey(index: number): string;
  /** The same of a nested field. */
  nestedKey(index: number): string;
  /** Upstream key of the id under which a row lives on. */
  readonly movedKey: string;
  /** Upstream key of a row's own key beside its nested field. */
  readonly parentKey: string;
}
