import { Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode } from 'graphql';
import type { CollectedFields } from './collect-fields.ts';

/** The part of the operation that is answered here, as a document of its own. Conditions on its root fields are resolved already. */
export function localDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  collected: CollectedFields,
  keys: readonly string[],
): DocumentNode {
  const selections = keys.flatMap((key) =>
    (collected.get(key) ?? []).map((field): FieldNode => ({ ...field, directives: [] })),
  );
  const local: OperationDefinitionNode = {
    ...operation,
    directives: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { kind: Kind.DOCUMENT, definitions: [local, ...fragments] };
}
