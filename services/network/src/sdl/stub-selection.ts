import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Fields of an organization that belong to it by its id alone: a region answers them for those of other regions too. */
const BY_ID_ALONE = new Set(['conferences', 'projects', 'incomingRelations']);
/** What a stub knows of itself. */
const OF_A_STUB = new Set(['__typename', 'id', 'region', ...BY_ID_ALONE]);
const APPLY_TO_ORGANIZATION = new Set(['Organization', 'Node']);

const known = new WeakMap<FieldNode, boolean>();

/** Is nothing asked of organizations but what their id alone leads to? Then no row of them has to be read, nor to be here at all. */
export function asksForStubs({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const [node, ...others] = fieldNodes;
  if (!node || others.length > 0) return false;
  const answer = known.get(node) ?? onlyById(namesIn(node.selectionSet, fragments));
  known.set(node, answer);
  return answer;
}

function onlyById(names: readonly string[]): boolean {
  return names.some((name) => BY_ID_ALONE.has(name)) && names.every((name) => OF_A_STUB.has(name));
}

/** Names of the fields selected on an organization. What @skip and @include may leave out counts as selected. */
function namesIn(
  selections: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
): string[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    const type = fragment?.typeCondition?.name.value;
    if (!fragment || (type !== undefined && !APPLY_TO_ORGANIZATION.has(type) && type !== '_Entity'))
      return [];
    return namesIn(fragment.selectionSet, fragments);
  });
}
