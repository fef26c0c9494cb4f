import {
  getDirectiveValues,
  getNullableType,
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Contract, RootRule, ScatterRule } from './contract.ts';
import { mergeRule, wordOn } from './read-fields.ts';

/** Who answers each root field of queries, mutations and subscriptions, and the fields of rows that all shards answer, by coordinate. */
export function readRoots(worded: GraphQLSchema): Pick<Contract, 'roots' | 'nested'> {
  const roots = new Map<string, RootRule>();
  const nested = new Map<string, ScatterRule>();
  const rootTypes = [worded.getQueryType(), worded.getMutationType(), worded.getSubscriptionType()];
  for (const type of rootTypes) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const coordinate = `${type?.name}.${field.name}`;
      const scatter = readScatter(worded, field);
      const route = wordOn(worded, field, 'route');
      if (scatter?.merge.strategy === 'STREAM') {
        const { shardArguments, closures } = scatter;
        roots.set(coordinate, { kind: 'STREAM', shardArguments, closures });
      } else if (scatter) {
        roots.set(coordinate, scatter);
      } else if (route) {
        const names = route['names'] === 'SHARD' ? 'SHARD' : 'ID';
        roots.set(coordinate, { kind: 'ROUTE', by: String(route['by']).split('.'), names });
      } else if (wordOn(worded, field, 'local')) {
        roots.set(coordinate, { kind: 'LOCAL' });
      }
    }
  }
  for (const type of Object.values(worded.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || rootTypes.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const scatter = readScatter(worded, field);
      if (scatter) nested.set(`${type.name}.${field.name}`, scatter);
    }
  }
  return { roots, nested };
}

function readScatter(worded: GraphQLSchema, field: GraphQLField<unknown, unknown>): ScatterRule | undefined {
  const values = wordOn(worded, field, 'scatter');
  if (!values) return undefined;
  const inputs = field.args.flatMap((argument) => pathsBelow(argument, [argument.name], new Set()));
  return {
    kind: 'SCATTER',
    merge: mergeRule(values['merge'], values),
    shardArguments: inputs.filter(({ input }) => bears(worded, 'shards', input)).map(({ path }) => path),
    closures: inputs.flatMap(({ input, path }) => {
      const type = getNullableType(input.type);
      return isInputObjectType(type) && bears(worded, 'closure', type)
        ? [{ path, typeName: type.name, own: bears(worded, 'own', input) }]
        : [];
    }),
  };
}

type Input = GraphQLArgument | GraphQLInputField;

/** An input and all below it, with the paths through input objects that lead there. Through lists of input objects there are none. */
function pathsBelow(
  input: Input,
  path: readonly string[],
  seen: ReadonlySet<string>,
): { readonly input: Input; readonly path: readonly string[] }[] {
  const type = getNullableType(input.type);
  if (!isInputObjectType(type) || seen.has(type.name)) return [{ input, path }];
  const deeper = new Set(seen).add(type.name);
  return [
    { input, path },
    ...Object.values(type.getFields()).flatMap((field) => pathsBelow(field, [...path, field.name], deeper)),
  ];
}

function bears(worded: GraphQLSchema, word: string, input: Input | GraphQLInputObjectType): boolean {
  const directive = worded.getDirective(word);
  return !!directive && !!input.astNode && getDirectiveValues(directive, input.astNode) !== undefined;
}
