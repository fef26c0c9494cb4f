import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** What an operation selects of a connection, as far as a statement can be made smaller by it. */
export interface ListSelection {
  /** Names of the fields selected on the nodes, by whatever way. */
  readonly fields: ReadonlySet<string>;
  /** Rows are needed, not only their number. */
  readonly rows: boolean;
  readonly counts: boolean;
}

type Fragments = GraphQLResolveInfo['fragments'];

/** Documents are kept by the server, so their nodes are the same objects in every request that sends the same text. */
const known = new WeakMap<FieldNode, ListSelection>();

/** Reads the selection of a connection field. What @skip and @include may leave out counts as selected. */
export function selectionOf({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): ListSelection {
  const [only] = fieldNodes;
  const cached = fieldNodes.length === 1 && only ? known.get(only) : undefined;
  if (cached) return cached;
  const own = fieldNodes.flatMap((node) => fieldsOf(node.selectionSet, fragments));
  const nodes = [
    ...below(own, 'nodes', fragments),
    ...below(below(own, 'edges', fragments), 'node', fragments),
  ];
  const names = new Set(own.map(({ name }) => name.value));
  const selection: ListSelection = {
    fields: new Set(nodes.map(({ name }) => name.value)),
    rows: ['edges', 'nodes', 'pageInfo', 'coverage'].some((name) => names.has(name)),
    counts: names.has('totalCount'),
  };
  if (fieldNodes.length === 1 && only) known.set(only, selection);
  return selection;
}

function below(fields: readonly FieldNode[], name: string, fragments: Fragments): FieldNode[] {
  return fields
    .filter((field) => field.name.value === name)
    .flatMap((field) => fieldsOf(field.selectionSet, fragments));
}

/** The fields of a selection set, with those of its fragments. Validation has made sure that fragments have no cycles. */
function fieldsOf(selections: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    return fieldsOf(fragments[selection.name.value]?.selectionSet, fragments);
  });
}
