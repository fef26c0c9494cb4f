import { getDirectiveValues, isInputObjectType, type GraphQLSchema } from 'graphql';
import type { ClosureRule } from './contract.ts';

/** Input types whose meaning spans shards, from `@closure`. */
export function readClosures(worded: GraphQLSchema): ReadonlyMap<string, ClosureRule> {
  const closures = new Map<string, ClosureRule>();
  const word = worded.getDirective('closure');
  for (const type of Object.values(worded.getTypeMap())) {
    const values =
      word && isInputObjectType(type) && type.astNode ? getDirectiveValues(word, type.astNode) : undefined;
    if (!values) continue;
    const { edges, start, into, when } = values as Readonly<Record<string, string | null | undefined>>;
    closures.set(type.name, {
      edges: String(edges),
      start: String(start),
      into: String(into),
      when: when ?? null,
    });
  }
  return closures;
}
