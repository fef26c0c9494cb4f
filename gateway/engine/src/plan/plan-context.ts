import type { FieldNode, FragmentDefinitionNode, GraphQLField } from 'graphql';
import type { Contract, MergeRule } from '../compose/contract.ts';
import type { ClosureNode, NestedNode, Under } from './nodes.ts';
import type { MergeValue } from './merged-selection.ts';
import type { FieldSelection } from './row-selection.ts';

/** What the passes of one plan share. Lives only while a plan is made. */
export interface PlanContext {
  readonly contract: Contract;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables in `@skip` and `@include`. */
  readonly flags: Readonly<Record<string, boolean>>;
  readonly maxReferenceDepth: number;
  readonly maxNestingDepth: number;
  /** What names of the engine begin with in this plan; no name of the client does. */
  readonly prefix: string;
  readonly lookups: LookupDraft[];
  /** Rows hold merged fields, and merged fields hold rows: the pass for rows finds the other one here. */
  readonly selectMerged: SelectMerged;
  /** Null while one is still being made: those inside it come after it. */
  readonly nested: (NestedNode | null)[];
  readonly closures: ClosureDraft[];
}

export type SelectMerged = (
  context: PlanContext,
  field: GraphQLField<unknown, unknown>,
  rule: MergeRule,
  nodes: readonly FieldNode[],
  place: Place,
) => Selected<MergeValue>;

export type ClosureDraft = Omit<ClosureNode, 'into'> & { readonly into: Set<string> };

export interface LookupDraft {
  readonly typeName: string;
  readonly key: string;
  readonly text: string;
  readonly variables: ReadonlySet<string>;
  readonly value: FieldSelection;
  readonly into: Set<string>;
}

/** Where in an operation a selection stands. */
export interface Place {
  /** Response path for people: `books.edges.*.node`. */
  readonly path: string;
  /** References passed on the way here. */
  readonly depth: number;
  /** Nested fields passed on the way here. */
  readonly nesting: number;
  /** What answers the rows here. */
  readonly under: Under;
  /** There may be more than one row here. */
  readonly listed: boolean;
  /** Rows of other types may stand in the same place, so that keys of the engine must not meet theirs (GraphQL specification, "Field Selection Merging"). */
  readonly apart: boolean;
  /** Variables of the client used so far in this request. */
  readonly uses: Set<string>;
}

/** A selection and the text that asks a shard for it. */
export interface Selected<S> {
  readonly selection: S;
  readonly text: string;
}

/** The place of a field of the root. */
export function rootPlace(responseKey: string, index: number): Place {
  return {
    path: responseKey,
    depth: 0,
    nesting: 0,
    under: { kind: 'ROOT', index },
    listed: false,
    apart: false,
    uses: new Set(),
  };
}

export function listed(place: Place): Place {
  return place.listed ? place : { ...place, listed: true };
}

export function inside(place: Place, key: string): Place {
  return { ...place, path: place.path === '' ? key : `${place.path}.${key}` };
}
