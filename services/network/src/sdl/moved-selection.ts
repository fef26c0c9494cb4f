import { Kind, type FieldNode, type GraphQLResolveInfo } from 'graphql';

const known = new WeakMap<FieldNode, boolean>();

/** Is something asked of the tombstones among `_entities`? Whoever does wants to know where a record that has moved is now. */
export function asksForTombstones({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return fieldNodes.some((node) => {
    const answer = known.get(node) ?? selectsOnTombstone(node, fragments);
    known.set(node, answer);
    return answer;
  });
}

function selectsOnTombstone(
  { selectionSet }: FieldNode,
  fragments: GraphQLResolveInfo['fragments'],
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return false;
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return fragment?.typeCondition?.name.value === 'Tombstone';
  });
}
