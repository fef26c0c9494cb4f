import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';
import type { Diagnostic, DiagnosticCode } from './diagnostics.ts';

/** A finding about a shard; the caller puts in which. */
export function finding(
  code: DiagnosticCode,
  severity: Diagnostic['severity'],
  coordinate: string,
  message: string,
): Diagnostic {
  return { code, severity, shard: null, coordinate, message };
}

/** Kind of a type, as SDL writes it. */
export function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  return isInputObjectType(type) ? 'input' : 'scalar';
}
