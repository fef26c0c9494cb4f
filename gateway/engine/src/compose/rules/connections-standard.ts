import {
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { mergedPositions, objectTypeOf } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

const ARGUMENTS = { first: 'Int', after: 'String', last: 'Int', before: 'String' } as const;
const PAGE_INFO = {
  hasNextPage: 'Boolean!',
  hasPreviousPage: 'Boolean!',
  startCursor: 'String',
  endCursor: 'String',
} as const;

/** Connections follow the Relay cursor specification in both directions, over rows that know their owner. */
export const connectionsStandard: ContractRule = ({ contract }) =>
  mergedPositions(contract).flatMap(({ rule, field, coordinate }) => {
    const connection = objectTypeOf(field.type);
    if (rule.strategy !== 'CONNECTION' || !connection) return [];
    const problems = [
      ...Object.entries(ARGUMENTS).flatMap(([name, type]) =>
        String(field.args.find((argument) => argument.name === name)?.type) === type
          ? []
          : [`expected the argument ${name}: ${type}`],
      ),
      ...shapeProblems(connection, (name) => contract.sharded.has(name)),
    ];
    return problems.map((problem) => refused('CONNECTION_SHAPE', coordinate, problem));
  });

function shapeProblems(connection: GraphQLObjectType, isSharded: (name: string) => boolean): string[] {
  const { edges, nodes, pageInfo, totalCount } = connection.getFields();
  const edge = edges && objectTypeOf(edges.type);
  const node = edge?.getFields()['node'];
  const row = node && getNamedType(node.type);
  if (!edges || !edge || String(edges.type) !== `[${edge.name}!]!`)
    return [`expected ${connection.name}.edges: [Edge!]!`];
  if (String(edge.getFields()['cursor']?.type) !== 'String!')
    return [`expected ${edge.name}.cursor: String!`];
  if (!node || !isNonNullType(node.type) || !isObjectType(row))
    return [`expected ${edge.name}.node to be a non-null object`];
  const others = Object.keys(edge.getFields()).filter((name) => name !== 'cursor' && name !== 'node');
  return [
    ...(isSharded(row.name) ? [] : [`expected ${row.name} to be @sharded: a cursor names the id of its row`]),
    ...others.map((name) => `${edge.name}.${name}: an edge has cursor and node only`),
    ...(nodes && String(nodes.type) !== `[${row.name}!]!`
      ? [`expected ${connection.name}.nodes: [${row.name}!]!`]
      : []),
    ...(totalCount && String(totalCount.type) !== 'Int!'
      ? [`expected ${connection.name}.totalCount: Int!`]
      : []),
    ...pageInfoProblems(connection.name, pageInfo?.type),
    ...['edges', 'nodes', 'pageInfo']
      .filter((name) => (connection.getFields()[name]?.args.length ?? 0) > 0)
      .map((name) => `${name} takes no arguments`),
  ];
}

function pageInfoProblems(connection: string, type: GraphQLOutputType | undefined): string[] {
  const pageInfo = type && isNonNullType(type) ? objectTypeOf(type) : undefined;
  if (!pageInfo) return [`expected ${connection}.pageInfo to be a non-null object`];
  const fields = pageInfo.getFields();
  return [
    ...Object.entries(PAGE_INFO).flatMap(([name, expected]) =>
      fields[name] && String(fields[name].type) !== expected
        ? [`expected ${pageInfo.name}.${name}: ${expected}`]
        : [],
    ),
    ...Object.keys(fields)
      .filter((name) => !(name in PAGE_INFO))
      .map((name) => `${pageInfo.name}.${name}: not of the standard`),
  ];
}
