import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

const MOST_NESTED = 8;

/** Everything that can be selected on a record, down to other records, of which only the id is asked. */
export function fullSelection(type: GraphQLObjectType, depth = 0): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || depth === MOST_NESTED) return [];
    return [`${field.name} ${selectionOf(named, depth)}`];
  });
  return `{ ${fields.join(' ')} }`;
}

function selectionOf(type: GraphQLObjectType, depth: number): string {
  if (isRecord(type)) return '{ id }';
  return isConnection(type) ? '{ nodes { id } }' : fullSelection(type, depth + 1);
}

/** Coordinates of all fields that hold something in this value: neither null nor an empty list, nor a list of pages without a record. */
export function filledFields(
  type: GraphQLObjectType,
  value: Readonly<Record<string, unknown>>,
  found = new Set<string>(),
): Set<string> {
  for (const field of Object.values(type.getFields())) {
    const given = value[field.name];
    const items = isListType(getNullableType(field.type)) && Array.isArray(given) ? given : [given];
    for (const item of items) {
      if (item === null || item === undefined || isEmptyConnection(field.type, item)) continue;
      found.add(`${type.name}.${field.name}`);
      const named = getNamedType(field.type);
      if (isObjectType(named) && !isRecord(named) && !isConnection(named))
        filledFields(named, item as Record<string, unknown>, found);
    }
  }
  return found;
}

/** Coordinates of all fields of a record and its parts. */
export function allFields(type: GraphQLObjectType, found = new Set<string>()): Set<string> {
  for (const field of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${field.name}`;
    if (found.has(coordinate)) continue;
    found.add(coordinate);
    const named = getNamedType(field.type);
    if (isObjectType(named) && !isRecord(named) && !isConnection(named)) allFields(named, found);
  }
  return found;
}

function isRecord(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Of the records of a list it matters here whether there are any; what each of them shows is looked at elsewhere. */
function isConnection(type: GraphQLObjectType): boolean {
  return 'pageInfo' in type.getFields();
}

function isEmptyConnection(type: GraphQLOutputType, value: unknown): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && isConnection(named) && (value as { nodes: unknown[] }).nodes.length === 0;
}
