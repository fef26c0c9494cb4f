import {
  getNullableType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLObjectType,
} from 'graphql';
import type { Contract } from '../contract.ts';
import { refused, type ContractRule } from './contract-rule.ts';

const RESOLUTIONS = ['RESOLVED', 'UNREACHABLE', 'NOT_AVAILABLE', 'MOVED'];

/** A reference is nullable, names an id beside it and leads to a sharded type with a key; a resolution speaks of a reference beside it. */
export const referencesUsable: ContractRule = ({ contract }) =>
  [...contract.fields].flatMap(([coordinate, rule]) => {
    if (rule.kind !== 'REFERENCE' && rule.kind !== 'RESOLUTION') return [];
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = contract.apiSchema.getType(typeName);
    if (!isObjectType(type)) return [];
    const problem =
      rule.kind === 'REFERENCE'
        ? referenceProblem(contract, type, fieldName, rule.by)
        : resolutionProblem(contract, type, fieldName, rule.of);
    if (problem === undefined) return [];
    return [refused(rule.kind === 'REFERENCE' ? 'REFERENCE_INVALID' : 'FILL_INVALID', coordinate, problem)];
  });

function referenceProblem(
  contract: Contract,
  type: GraphQLObjectType,
  fieldName: string,
  by: string,
): string | undefined {
  const field = type.getFields()[fieldName];
  const id = type.getFields()[by];
  const idType = id && getNullableType(id.type);
  if (!field || isNonNullType(field.type)) return 'a reference may be out of reach: expected a nullable type';
  if (!isObjectType(field.type)) return `expected an object type, got ${String(field.type)}`;
  if (field.args.length > 0) return 'a reference takes no arguments: its owner is asked by key alone';
  if (!contract.keys.has(field.type.name)) return `expected ${field.type.name} to have a @key of one field`;
  if (contract.sharded.get(field.type.name) !== contract.keys.get(field.type.name))
    return `expected ${field.type.name} to be @sharded by its key`;
  if (
    !id ||
    id.args.length > 0 ||
    !isScalarType(idType) ||
    (idType.name !== 'ID' && idType.name !== 'String')
  ) {
    return `expected a sibling field ${by} of type ID, without arguments`;
  }
  return undefined;
}

function resolutionProblem(
  contract: Contract,
  type: GraphQLObjectType,
  fieldName: string,
  of: string,
): string | undefined {
  const filled = getNullableType(type.getFields()[fieldName]?.type);
  const values = isEnumType(filled) ? filled.getValues().map((value) => value.name) : [];
  if (!RESOLUTIONS.every((value) => values.includes(value)))
    return `expected an enum with ${RESOLUTIONS.join(', ')}`;
  if (contract.fields.get(`${type.name}.${of}`)?.kind !== 'REFERENCE')
    return `expected a reference ${type.name}.${of}`;
  return undefined;
}
