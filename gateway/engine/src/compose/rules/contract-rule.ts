import type { GraphQLSchema } from 'graphql';
import type { Contract } from '../contract.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';

/** What a rule looks at. `worded` is the schema with its words still on it. */
export interface Composition {
  readonly contract: Contract;
  readonly worded: GraphQLSchema;
}

/** One thing a contract must keep to. Finds, never throws. */
export type ContractRule = (composition: Composition) => Diagnostic[];

/** A finding that refuses the contract. */
export function refused(code: DiagnosticCode, coordinate: string | null, message: string): Diagnostic {
  return { code, severity: 'error', shard: null, coordinate, message };
}
