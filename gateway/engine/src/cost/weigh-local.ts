import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { ASSUMED_LENGTH } from './cost.ts';

/**
 * Values of what is answered here: the host's own fields and introspection. `__schema.types` counts as many as there are, every other list as
 * ASSUMED_LENGTH, so that circles through the types of fields grow with every turn. Fragments are walked once each and type.
 */
export function weighLocal(schema: GraphQLSchema, document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const known = new Map<string, number>();
  const ofSelections = (set: SelectionSetNode, type: GraphQLNamedType | undefined): number => {
    let total = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        total += ofSelections(
          selection.selectionSet,
          condition === undefined ? type : schema.getType(condition),
        );
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        total += ofFragment(selection.name.value);
      } else {
        const field = fieldType(schema, type, selection.name.value);
        const inside = selection.selectionSet
          ? ofSelections(selection.selectionSet, field && getNamedType(field))
          : 0;
        total += (1 + inside) * lengthOf(schema, type, selection.name.value, field);
      }
    }
    return total;
  };
  const ofFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const weight = fragment
      ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : 0;
    known.set(name, weight);
    return weight;
  };
  let total = 0;
  for (const node of document.definitions)
    if (node.kind === Kind.OPERATION_DEFINITION)
      total += ofSelections(node.selectionSet, schema.getRootType(node.operation) ?? undefined);
  return total;
}

function fieldType(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLOutputType | undefined {
  if (type && type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef.type;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef.type;
  }
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;
}

function lengthOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  name: string,
  field: GraphQLOutputType | undefined,
): number {
  const bare = isNonNullType(field) ? field.ofType : field;
  if (!isListType(bare) || !isCompositeType(getNamedType(bare))) return 1;
  return type?.name === '__Schema' && name === 'types'
    ? Object.keys(schema.getTypeMap()).length
    : ASSUMED_LENGTH;
}
