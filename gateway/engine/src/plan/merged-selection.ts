import type { FieldNode } from 'graphql';
import type { MergeRule } from '../compose/contract.ts';
import type { CompositeSelection, HiddenField } from './row-selection.ts';

/** What is selected on values that several shards contribute to. */
export type MergeValue =
  /** SUM, MIN, MAX, SAME. */
  | { readonly kind: 'LEAF' }
  | { readonly kind: 'OBJECT'; readonly selection: MergedSelection }
  | { readonly kind: 'CONNECTION'; readonly selection: MergedSelection; readonly rows: ConnectionRows | null }
  | { readonly kind: 'GROUP'; readonly keys: readonly KeyField[]; readonly selection: MergedSelection }
  /** LIST and UNION. */
  | { readonly kind: 'ROWS'; readonly keys: readonly KeyField[]; readonly selection: CompositeSelection };

/** One merged object. */
export interface MergedSelection {
  readonly typeName: string;
  /** In the client's order. */
  readonly outputs: readonly MergedOutput[];
  /** Everything merged, also what only the engine reads. */
  readonly merges: readonly Merge[];
}

/** One merged field of a merged object. */
export interface Merge {
  readonly fieldName: string;
  readonly coordinate: string;
  readonly upstreamKey: string;
  readonly type: string;
  readonly rule: MergeRule;
  readonly value: MergeValue;
}

/** A component of a key tuple or of a total order. */
export interface KeyField extends HiddenField {
  readonly fieldName: string;
}

export type MergedOutput =
  | { readonly kind: 'TYPENAME'; readonly responseKey: string }
  /** `merge`: position among the merges. */
  | { readonly kind: 'MERGED'; readonly responseKey: string; readonly merge: number }
  /** `key`: position in the key tuple of the group. */
  | { readonly kind: 'KEY'; readonly responseKey: string; readonly key: number }
  | {
      readonly kind: 'DERIVED';
      readonly responseKey: string;
      readonly coordinate: string;
      readonly type: string;
      readonly field: FieldNode;
      readonly needs: readonly DerivedNeed[];
    }
  | { readonly kind: 'COVERAGE'; readonly responseKey: string; readonly selection: PlainSelection }
  | { readonly kind: 'RELATION'; readonly responseKey: string; readonly of: readonly number[] }
  | { readonly kind: 'EDGES'; readonly responseKey: string; readonly outputs: readonly EdgeOutput[] }
  | { readonly kind: 'NODES'; readonly responseKey: string; readonly node: number }
  | { readonly kind: 'PAGE_INFO'; readonly responseKey: string; readonly outputs: readonly PageInfoOutput[] };

export interface DerivedNeed {
  readonly fieldName: string;
  /** Position among the merges, or in the key tuple. */
  readonly from: 'MERGE' | 'KEY';
  readonly index: number;
}

/** A page of rows as asked for: one selection of edges serves `edges` and `nodes` under all their aliases. */
export interface ConnectionRows {
  readonly edgesKey: string;
  readonly cursorKey: string;
  readonly pageInfoKey: string | null;
  readonly rowTypeName: string;
  readonly nodes: readonly ConnectionNode[];
}

export interface ConnectionNode {
  readonly upstreamKey: string;
  /** Upstream key of the row's id inside the node. */
  readonly idKey: string;
  readonly value: CompositeSelection;
}

export type EdgeOutput =
  | { readonly kind: 'TYPENAME'; readonly responseKey: string; readonly typeName: string }
  | { readonly kind: 'CURSOR'; readonly responseKey: string }
  | { readonly kind: 'NODE'; readonly responseKey: string; readonly node: number };

export interface PageInfoOutput {
  readonly responseKey: string;
  readonly field: 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor' | '__typename';
  readonly typeName: string;
}

/** A selection on a plain object of the host. */
export interface PlainSelection {
  readonly typeName: string;
  readonly outputs: readonly {
    readonly responseKey: string;
    readonly fieldName: string;
    readonly selection: PlainSelection | null;
  }[];
}
