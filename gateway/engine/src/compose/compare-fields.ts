import {
  isListType,
  isNonNullType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { compareInputs } from './compare-inputs.ts';
import type { Contract } from './contract.ts';
import type { Diagnostic } from './diagnostics.ts';
import { finding } from './finding.ts';

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** Fields of the contract in a shard's type of the same name. */
export function compareFields(contract: Contract, type: Fielded, other: Fielded): Diagnostic[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    if (contract.roots.get(coordinate)?.kind === 'LOCAL') return [];
    const own = other.getFields()[field.name];
    if (!own)
      return [
        finding(
          'SHARD_MISSING_FIELD',
          'warning',
          coordinate,
          `expected ${coordinate}: ${String(field.type)}`,
        ),
      ];
    const argument = (name: string) => `${coordinate}(${name}:)`;
    return [
      ...compareOutput(coordinate, field.type, own.type),
      ...compareInputs(coordinate, argument, field.args, own.args),
    ];
  });
}

/** A shard may promise more than the contract (non-null), never less. */
function compareOutput(
  coordinate: string,
  expected: GraphQLOutputType,
  got: GraphQLOutputType,
): Diagnostic[] {
  const message = `expected ${String(expected)}, got ${String(got)}`;
  if (isNonNullType(expected)) {
    if (!isNonNullType(got)) {
      const mismatch = compareOutput(coordinate, expected.ofType as GraphQLOutputType, got);
      return mismatch.length > 0 ? mismatch : [finding('SHARD_NULLABLE', 'error', coordinate, message)];
    }
    return compareOutput(coordinate, expected.ofType as GraphQLOutputType, got.ofType as GraphQLOutputType);
  }
  if (isNonNullType(got)) return compareOutput(coordinate, expected, got.ofType as GraphQLOutputType);
  if (isListType(expected) && isListType(got)) return compareOutput(coordinate, expected.ofType, got.ofType);
  return String(expected) === String(got)
    ? []
    : [finding('SHARD_TYPE_MISMATCH', 'error', coordinate, message)];
}
