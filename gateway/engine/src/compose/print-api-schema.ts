import { printSchema } from 'graphql';
import type { Supergraph } from './supergraph.ts';

/** What a client of the engine sees, as SDL: the contract without its words, with `@answer`. */
export function printApiSchema(supergraph: Supergraph): string {
  return `${printSchema(supergraph.contract.apiSchema)}\n`;
}
