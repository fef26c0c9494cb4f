import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { compareFields } from './compare-fields.ts';
import { compareInputs } from './compare-inputs.ts';
import type { Contract } from './contract.ts';
import { finding, kindOf } from './finding.ts';
import type { Diagnostic } from './diagnostics.ts';

/**
 * What a shard's schema has otherwise than the contract. What a shard has beyond it does not matter.
 * Error: an answer could not be believed. Warning: operations that need it exclude the shard, visibly.
 */
export function compareSchemas(contract: Contract, shard: GraphQLSchema): Diagnostic[] {
  return Object.values(contract.shardSchema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && type.name !== 'AnswerPolicy')
    .flatMap((type) => compareTypes(contract, type, shard.getType(type.name)));
}

function compareTypes(
  contract: Contract,
  type: GraphQLNamedType,
  other: GraphQLNamedType | undefined,
): Diagnostic[] {
  if (!other)
    return [finding('SHARD_MISSING_TYPE', 'warning', type.name, `expected ${kindOf(type)} ${type.name}`)];
  if (kindOf(type) !== kindOf(other)) {
    return [
      finding('SHARD_TYPE_MISMATCH', 'error', type.name, `expected ${kindOf(type)}, got ${kindOf(other)}`),
    ];
  }
  if ((isObjectType(type) && isObjectType(other)) || (isInterfaceType(type) && isInterfaceType(other))) {
    return compareFields(contract, type, other);
  }
  if (isInputObjectType(type) && isInputObjectType(other)) {
    return compareInputs(
      type.name,
      (name) => `${type.name}.${name}`,
      Object.values(type.getFields()),
      Object.values(other.getFields()),
    );
  }
  if (isEnumType(type) && isEnumType(other)) {
    return missingNames(type.name, type.getValues(), other.getValues());
  }
  if (isUnionType(type) && isUnionType(other)) {
    return missingNames(type.name, type.getTypes(), other.getTypes());
  }
  return [];
}

function missingNames(
  typeName: string,
  expected: readonly { name: string }[],
  got: readonly { name: string }[],
): Diagnostic[] {
  const names = new Set(got.map(({ name }) => name));
  return expected
    .filter(({ name }) => !names.has(name))
    .map(({ name }) =>
      finding('SHARD_MISSING_VALUE', 'warning', `${typeName}.${name}`, `expected ${name} in ${typeName}`),
    );
}
