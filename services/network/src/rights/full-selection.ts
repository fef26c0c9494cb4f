import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';

const MOST_NESTED = 8;

/** Everything that can be selected on a record, down to other records, of which only the id is asked. */
export function fullSelection(type: GraphQLObjectType, depth = 0): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || depth === MOST_NESTED) return [];
    return [`${field.name} ${isRecord(named) ? '{ id }' : fullSelection(named, depth + 1)}`];
  });
  return `{ ${fields.join(' ')} }`;
}

/** Coordinates of all fields that hold something in this value: neither null nor an empty list. */
export function filledFields(
  type: GraphQLObjectType,
  value: Readonly<Record<string, unknown>>,
  found = new Set<string>(),
): Set<string> {
  for (const field of Object.values(type.getFields())) {
    const given = value[field.name];
    const items = isListType(getNullableType(field.type)) && Array.isArray(given) ? given : [given];
    for (const item of items) {
      if (item === null || item === undefined) continue;
      found.add(`${type.name}.${field.name}`);
      const named = getNamedType(field.type);
      if (isObjectType(named) && !isRecord(named))
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
    if (isObjectType(named) && !isRecord(named)) allFields(named, found);
  }
  return found;
}

function isRecord(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}
