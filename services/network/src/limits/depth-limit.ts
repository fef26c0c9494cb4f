import {
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { NetworkError } from '../errors.ts';

/** Fields below each other. The deepest question the portal asks has eleven. */
const MAX_DEPTH = 20;

/** Validation rule: no operation nests fields deeper than this. Fragments count where they are spread; their cycles are another rule's. */
export function depthLimit(context: ValidationContext): ASTVisitor {
  const known = new Map<FragmentDefinitionNode, number>();
  const depthOf = (selections: SelectionSetNode, walked: ReadonlySet<string>): number => {
    let depth = 0;
    for (const selection of selections.selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          depth = Math.max(depth, 1 + (selection.selectionSet ? depthOf(selection.selectionSet, walked) : 0));
          break;
        case Kind.INLINE_FRAGMENT:
          depth = Math.max(depth, depthOf(selection.selectionSet, walked));
          break;
        case Kind.FRAGMENT_SPREAD:
          depth = Math.max(depth, depthOfFragment(selection.name.value, walked));
      }
    }
    return depth;
  };
  const depthOfFragment = (name: string, walked: ReadonlySet<string>): number => {
    const fragment = context.getFragment(name);
    if (!fragment || walked.has(name)) return 0;
    const measured = known.get(fragment) ?? depthOf(fragment.selectionSet, new Set([...walked, name]));
    known.set(fragment, measured);
    return measured;
  };
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, new Set());
      if (depth > MAX_DEPTH)
        context.reportError(
          new NetworkError(
            'LIMIT_DEPTH',
            `expected at most ${MAX_DEPTH} fields below each other, got ${depth}`,
          ),
        );
      return false;
    },
    FragmentDefinition: () => false,
  };
}
