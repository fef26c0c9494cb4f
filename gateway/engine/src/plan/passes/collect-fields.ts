import {
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { PlanContext } from '../plan-context.ts';

/** Response key → the field nodes that share it, in the client's order (GraphQL specification, CollectFields). */
export type CollectedFields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/** Fields selected on one object type, fragments and conditions resolved. */
export function collectFields(
  context: PlanContext,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): CollectedFields {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(context, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const group = fields.get(key);
        if (group) group.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(context, type, selection.typeCondition?.name.value)) collect(selection.selectionSet);
      } else {
        const name = selection.name.value;
        const fragment = context.fragments.get(name);
        if (!fragment || seen.has(name) || !applies(context, type, fragment.typeCondition.name.value))
          continue;
        seen.add(name);
        collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return fields;
}

/** The sub-selections of field nodes that share a response key. */
export function selectionSets(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

function applies(context: PlanContext, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const { apiSchema } = context.contract;
  const abstract = apiSchema.getType(condition);
  return isAbstractType(abstract) && apiSchema.isSubType(abstract, type);
}

function isIncluded(context: PlanContext, node: SelectionNode): boolean {
  return condition(context, node, 'skip') !== true && condition(context, node, 'include') !== false;
}

function condition(context: PlanContext, node: SelectionNode, directive: string): boolean | undefined {
  const value = node.directives?.find(({ name }) => name.value === directive)?.arguments?.[0]?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE ? context.flags[value.name.value] : undefined;
}
