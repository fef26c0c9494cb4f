import type { GraphQLObjectType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** Every root field says who answers it; a mutation is routed to one owner (promise 5). */
export const rootsReachable: ContractRule = ({ contract }) => {
  const { apiSchema, roots } = contract;
  const coordinates = (type: GraphQLObjectType | null | undefined) =>
    Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`);
  const silent = [...coordinates(apiSchema.getQueryType()), ...coordinates(apiSchema.getMutationType())]
    .filter((coordinate) => !roots.has(coordinate))
    .map((coordinate) => refused('ROOT_UNREACHABLE', coordinate, 'expected @route, @scatter or @local'));
  const scattered = coordinates(apiSchema.getMutationType())
    .filter((coordinate) => roots.has(coordinate) && roots.get(coordinate)?.kind !== 'ROUTE')
    .map((coordinate) =>
      refused('ROOT_UNREACHABLE', coordinate, 'a mutation has one owner: expected @route'),
    );
  return [...silent, ...scattered];
};
