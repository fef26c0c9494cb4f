import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Diagnostic } from './diagnostics.ts';

/**
 * Input types and enums a shard declares otherwise than the contract, also through their fields.
 * A document says nothing about the fields inside a variable, so variables of these types are checked per request.
 */
export function divergentInputs(
  contract: GraphQLSchema,
  shard: GraphQLSchema,
  diagnostics: readonly Diagnostic[],
): ReadonlySet<string> {
  const differing = new Set(diagnostics.map((finding) => finding.coordinate?.split('.')[0] ?? ''));
  const found = new Set<string>();
  for (const type of Object.values(contract.getTypeMap())) {
    if ((isInputObjectType(type) || isEnumType(type)) && touches(type, differing, new Set()))
      found.add(type.name);
  }
  for (const type of Object.values(contract.getTypeMap()))
    if (!shard.getType(type.name)) found.add(type.name);
  return found;
}

function touches(type: GraphQLNamedType, differing: ReadonlySet<string>, seen: Set<string>): boolean {
  if (differing.has(type.name)) return true;
  if (!isInputObjectType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some((field) => touches(getNamedType(field.type), differing, seen));
}
