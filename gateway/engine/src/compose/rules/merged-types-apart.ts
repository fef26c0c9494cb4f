import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import type { Contract } from '../contract.ts';
import { mergedObjects, mergedPositions } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

const MERGED_WORDS = new Set(['MERGE', 'DERIVED', 'COVERAGE', 'RELATION']);

/** A row comes whole from one shard; a merged object from many. One type cannot be both, and rows carry no words of merging. */
export const mergedTypesApart: ContractRule = ({ contract }) => {
  const merged = new Set(mergedObjects(contract).map(({ type }) => type.name));
  return rowTypes(contract).flatMap((type) => {
    if (merged.has(type.name))
      return [
        refused('MERGED_TYPE_IN_ROW', type.name, 'this merged object is also reached as a row of one shard'),
      ];
    return Object.keys(type.getFields())
      .map((name) => `${type.name}.${name}`)
      .filter((coordinate) => MERGED_WORDS.has(contract.fields.get(coordinate)?.kind ?? ''))
      .map((coordinate) =>
        refused(
          'MERGED_TYPE_IN_ROW',
          coordinate,
          'rows come whole from one shard; nothing is merged or filled here',
        ),
      );
  });
};

/** Object types reachable as part of a row. */
function rowTypes(contract: Contract): GraphQLObjectType[] {
  const { apiSchema, roots } = contract;
  const found = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLNamedType): void => {
    if (isAbstractType(type)) apiSchema.getPossibleTypes(type).forEach(visit);
    if (!isObjectType(type) || found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields()))
      if (!contract.nested.has(`${type.name}.${field.name}`)) visit(getNamedType(field.type));
  };
  const whole = new Set(['ROUTE', 'STREAM']);
  for (const root of [
    apiSchema.getQueryType(),
    apiSchema.getMutationType(),
    apiSchema.getSubscriptionType(),
  ]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (whole.has(roots.get(`${root?.name}.${field.name}`)?.kind ?? '')) visit(getNamedType(field.type));
    }
  }
  for (const { rule, field } of mergedPositions(contract)) {
    const type = getNamedType(field.type);
    if (rule.strategy === 'LIST' || rule.strategy === 'UNION') visit(type);
    const edge = rule.strategy === 'CONNECTION' && isObjectType(type) ? type.getFields()['edges'] : undefined;
    const edgeType = edge && getNamedType(edge.type);
    const node = isObjectType(edgeType) ? edgeType.getFields()['node'] : undefined;
    if (node) visit(getNamedType(node.type));
  }
  return [...found];
}
