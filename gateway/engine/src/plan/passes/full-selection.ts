import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Contract } from '../../compose/contract.ts';

const FILLED = new Set(['DERIVED', 'COVERAGE', 'RELATION', 'REFERENCE', 'RESOLUTION']);

/** A field with all of its value that can be asked for without arguments, for a derived field that needs it. */
export function fullField(contract: Contract, field: GraphQLField<unknown, unknown>): FieldNode {
  const named = getNamedType(field.type);
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: field.name },
    ...(isObjectType(named) ? { selectionSet: fullSelection(contract, named) } : {}),
  };
}

function fullSelection(contract: Contract, type: GraphQLObjectType): SelectionSetNode {
  const fields = Object.values(type.getFields()).filter((field) => {
    const rule = contract.fields.get(`${type.name}.${field.name}`);
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || FILLED.has(rule?.kind ?? '')) return false;
    return isLeafType(named) || (isObjectType(named) && rule?.kind === 'MERGE');
  });
  return { kind: Kind.SELECTION_SET, selections: fields.map((field) => fullField(contract, field)) };
}
