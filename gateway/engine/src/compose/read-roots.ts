import {
  getDirectiveValues,
  getNullableType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import type { RootRule } from './contract.ts';
import { mergeRule, wordOn } from './read-fields.ts';

/** Who answers each root field of queries and mutations, by coordinate. */
export function readRoots(worded: GraphQLSchema): ReadonlyMap<string, RootRule> {
  const roots = new Map<string, RootRule>();
  for (const type of [worded.getQueryType(), worded.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const coordinate = `${type?.name}.${field.name}`;
      const scatter = wordOn(worded, field, 'scatter');
      const route = wordOn(worded, field, 'route');
      if (scatter) {
        const shardArguments = field.args.flatMap((argument) =>
          shardPaths(worded, argument, [argument.name], new Set()),
        );
        roots.set(coordinate, {
          kind: 'SCATTER',
          merge: mergeRule(scatter['merge'], scatter),
          shardArguments,
        });
      } else if (route) {
        const names = route['names'] === 'SHARD' ? 'SHARD' : 'ID';
        roots.set(coordinate, { kind: 'ROUTE', by: String(route['by']).split('.'), names });
      } else if (wordOn(worded, field, 'local')) {
        roots.set(coordinate, { kind: 'LOCAL' });
      }
    }
  }
  return roots;
}

/** Paths, through input objects, to inputs with `@shards`. Through lists of input objects there are none. */
function shardPaths(
  worded: GraphQLSchema,
  input: GraphQLArgument | GraphQLInputField,
  path: readonly string[],
  seen: ReadonlySet<string>,
): string[][] {
  const word = worded.getDirective('shards');
  if (word && input.astNode && getDirectiveValues(word, input.astNode)) return [[...path]];
  const type = getNullableType(input.type);
  if (!isInputObjectType(type) || seen.has(type.name)) return [];
  const deeper = new Set(seen).add(type.name);
  return Object.values(type.getFields()).flatMap((field) =>
    shardPaths(worded, field, [...path, field.name], deeper),
  );
}
