import {
  getNullableType,
  isInputObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** `@route(by: "input.id")`, or `by` with the name of a shard, leads through input objects to one ID or String. */
export const routesNamed: ContractRule = ({ contract }) =>
  [contract.apiSchema.getQueryType(), contract.apiSchema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) => {
      const coordinate = `${type?.name}.${field.name}`;
      const rule = contract.roots.get(coordinate);
      if (rule?.kind !== 'ROUTE') return [];
      const problem = follow(field.args, rule.by);
      return problem === undefined
        ? []
        : [refused('ROUTE_ARGUMENT_UNKNOWN', coordinate, `@route(by: "${rule.by.join('.')}"): ${problem}`)];
    }),
  );

function follow(
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  path: readonly string[],
): string | undefined {
  const [name, ...rest] = path;
  const input = inputs.find((candidate) => candidate.name === name);
  if (!input) return `no argument or input field ${name}`;
  const type = getNullableType(input.type);
  if (rest.length > 0)
    return isInputObjectType(type)
      ? follow(Object.values(type.getFields()), rest)
      : `${name} is no input object`;
  return isScalarType(type) && (type.name === 'ID' || type.name === 'String')
    ? undefined
    : `${name} is no ID, but ${String(type)}`;
}
