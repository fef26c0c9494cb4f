import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import type { PlainSelection } from '../merged-selection.ts';
import type { PlanContext } from '../plan-context.ts';
import { collectFields, selectionSets } from './collect-fields.ts';

/** What the client selects on an object the host gives: nothing of it is sent to a shard. */
export function selectPlain(
  context: PlanContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): PlainSelection {
  const outputs = [...collectFields(context, type, selectionSets(nodes))].map(([responseKey, fields]) => {
    const fieldName = fields[0].name.value;
    const field = type.getFields()[fieldName];
    const named = field && getNamedType(field.type);
    return {
      responseKey,
      fieldName,
      selection: isObjectType(named) ? selectPlain(context, named, fields) : null,
    };
  });
  return { typeName: type.name, outputs };
}
