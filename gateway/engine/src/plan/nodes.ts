import type { DocumentNode, FieldNode } from 'graphql';
import type { ClosureRule, MergeRule, RouteName } from '../compose/contract.ts';
import type { FieldSelection } from './row-selection.ts';
import type { MergeValue } from './merged-selection.ts';
import type { EventSelection } from './stream-selection.ts';

/**
 * The plan language: plain frozen data between `plan` and `execute`, one `kind` each. `printPlan` shows it as text.
 * Types are written as in SDL (`[Topic!]!`).
 */
export type PlanNode =
  | ScatterNode
  | RouteNode
  | StreamNode
  | EntitiesNode
  | LocalNode
  | LookupNode
  | NestedNode
  | ClosureNode
  | ParallelNode
  | SequenceNode
  | ConditionNode;

/** One root field as one shard is asked for it. Fields for the same shard travel in one request. */
export interface FetchNode {
  readonly kind: 'Fetch';
  /** The field with its selection, in the client's response keys plus `_v_…` keys for what only the engine reads. */
  readonly text: string;
  /** Variables of the client that the text uses. */
  readonly variables: readonly string[];
  /** Variables of the engine, in place of the client's page arguments. */
  readonly pageVariables: Readonly<Record<PageArgument, string>> | null;
  /** Arguments that travel in variables of the engine, as the values of closures are put into them. */
  readonly closures: readonly ClosureArgument[];
}

/** One argument in which closures may stand. */
export interface ClosureArgument {
  readonly argument: string;
  /** The engine's variable, and its definition as sent upstream. */
  readonly variable: string;
  readonly definition: string;
  /** Name of its innermost type. */
  readonly typeName: string;
  readonly uses: readonly {
    /** Path inside the argument; empty where the argument itself is the closure. */
    readonly path: readonly string[];
    /** Index of the closure. */
    readonly closure: number;
    /** The ids found are those of the rows themselves. */
    readonly own: boolean;
  }[];
}

export type PageArgument = 'first' | 'after' | 'last' | 'before';

interface RootNode {
  /** Position among the root fields of the operation. */
  readonly index: number;
  readonly responseKey: string;
  readonly fieldName: string;
  /** `Query.books`. */
  readonly coordinate: string;
  readonly type: string;
  /** The client's field: its arguments are read from here with the variables of the request. */
  readonly field: FieldNode;
  readonly fetch: FetchNode;
}

/** Ask all shards that come into question and merge. */
export interface ScatterNode extends RootNode {
  readonly kind: 'Scatter';
  readonly rule: MergeRule;
  readonly value: MergeValue;
  /** Argument paths whose values name shards. */
  readonly shardArguments: readonly (readonly string[])[];
}

/** Ask all shards that come into question for rows that belong to rows of the answer: one request per shard and round, however many rows there are. */
export interface NestedNode extends RootNode {
  readonly kind: 'Nested';
  readonly rule: MergeRule;
  readonly value: MergeValue;
  readonly shardArguments: readonly (readonly string[])[];
  /** Type of the rows it belongs to, and their key. */
  readonly typeName: string;
  readonly key: string;
  /** What the rows it belongs to come from: a root field (by `index`), or a nested field around this one. */
  readonly under: Under;
  /** It may belong to more than one row: it cannot be walked by cursors. */
  readonly listed: boolean;
  /** Response path, for people. */
  readonly into: string;
}

export interface Under {
  readonly kind: 'ROOT' | 'NESTED';
  readonly index: number;
}

/** Find, in rounds over all shards, the rows that lead to a given one, before anything else is asked. */
export interface ClosureNode {
  readonly kind: 'Closure';
  readonly index: number;
  /** Input type. */
  readonly typeName: string;
  readonly rule: ClosureRule;
  /** Argument of the edges → its type: what the input says of them. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Arguments it is for, for people: `books(filter.series)`. */
  readonly into: readonly string[];
}

/** Ask one shard: the owner of an id, or the one that is named. */
export interface RouteNode extends RootNode {
  readonly kind: 'Route';
  /** Argument path of the id or the name. */
  readonly by: readonly string[];
  readonly names: RouteName;
  /** Type the id is of; null where any will do. */
  readonly typeName: string | null;
  readonly value: FieldSelection;
}

/** Listen to all shards that come into question, and merge their events into one stream. */
export interface StreamNode extends RootNode {
  readonly kind: 'Stream';
  /** Variable of the engine, in place of the client's `after`. */
  readonly afterVariable: string;
  readonly event: EventSelection;
  /** Argument paths whose values name shards. */
  readonly shardArguments: readonly (readonly string[])[];
  /** Argument paths of closures: events cannot be filtered by them. */
  readonly closures: readonly (readonly string[])[];
}

/** Answered here, by the host and by the API schema (introspection). */
export interface LocalNode {
  readonly kind: 'Local';
  readonly responseKeys: readonly string[];
  readonly document: DocumentNode;
}

/** Rows that another federation names by their keys: answered by the look-ups of their types. */
export interface EntitiesNode {
  readonly kind: 'Entities';
  readonly index: number;
  readonly responseKey: string;
  readonly coordinate: string;
  readonly field: FieldNode;
  /** By type name. */
  readonly lookups: Readonly<Record<string, EntityLookup>>;
}

export interface EntityLookup {
  readonly lookup: number;
  readonly key: string;
}

/** Ask owners for rows that others refer to: one request per owner and round, however many references lead there. */
export interface LookupNode {
  readonly kind: 'Lookup';
  /** References name their look-up by this. */
  readonly index: number;
  readonly typeName: string;
  readonly key: string;
  /** The selection on the entity, braces included. */
  readonly text: string;
  readonly variables: readonly string[];
  readonly value: FieldSelection;
  /** Response paths that lead here, for people. */
  readonly into: readonly string[];
}

export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

/** The plan was made for these values of the variables in `@skip` and `@include`. */
export interface ConditionNode {
  readonly kind: 'Condition';
  readonly flags: Readonly<Record<string, boolean>>;
  readonly node: PlanNode;
}
