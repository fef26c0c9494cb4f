/** What is selected on values that come whole from one shard. */

/** A field of a row, or of the root: a leaf, or one or more objects. */
export type FieldSelection = LeafSelection | CompositeSelection;

export interface LeafSelection {
  readonly kind: 'LEAF';
  readonly type: string;
}

export interface CompositeSelection {
  readonly kind: 'COMPOSITE';
  readonly type: string;
  /** Upstream key of the type name, where the type is abstract. */
  readonly typeKey: string | null;
  /** One per possible type; one alone where the type is an object type. */
  readonly rows: readonly RowSelection[];
}

/** One object of one type. */
export interface RowSelection {
  readonly typeName: string;
  /** Upstream key of the field that names the owner; null where the type is not sharded. */
  readonly ownerKey: string | null;
  /** Field name → upstream key of the leaf fields the engine needs, whether the client sees them or not. */
  readonly keys: Readonly<Record<string, string>>;
  /** In the client's order. */
  readonly outputs: readonly RowOutput[];
  /** Fields only the engine reads. Their values are checked like all others. */
  readonly hidden: readonly HiddenField[];
  readonly references: readonly Reference[];
}

export interface HiddenField {
  readonly upstreamKey: string;
  readonly type: string;
}

export type RowOutput =
  | { readonly kind: 'TYPENAME'; readonly responseKey: string }
  | { readonly kind: 'FIELD'; readonly responseKey: string; readonly value: FieldSelection }
  /** `reference`: position among the references of this row. */
  | { readonly kind: 'REFERENCE'; readonly responseKey: string; readonly reference: number }
  | { readonly kind: 'RESOLUTION'; readonly responseKey: string; readonly reference: number }
  /** `nested`: index of the nested field; `idKey`: upstream key of the row's key. */
  | {
      readonly kind: 'NESTED';
      readonly responseKey: string;
      readonly nested: number;
      readonly idKey: string;
    };

/** A row of another shard, or perhaps of this one. */
export interface Reference {
  readonly fieldName: string;
  /** Upstream key of what the shard itself answers. */
  readonly upstreamKey: string;
  /** Upstream key of the id beside it. */
  readonly byKey: string;
  readonly typeName: string;
  /** Upstream key of the key field inside the entity. */
  readonly entityKey: string;
  /** Index of the look-up for foreign ids. */
  readonly lookup: number;
  readonly value: CompositeSelection;
}
