import { isNonNullType } from 'graphql';
import { fieldAt } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** A field of a row that all shards answer is a connection, may be null, and its row can be named to any shard by its key. */
export const nestingUsable: ContractRule = ({ contract }) =>
  [...contract.nested].flatMap(([coordinate, { merge }]) => {
    const [typeName = ''] = coordinate.split('.');
    const field = fieldAt(contract, coordinate);
    const key = contract.keys.get(typeName);
    const problems = [
      ...(merge.strategy === 'CONNECTION' ? [] : [`expected CONNECTION, got ${merge.strategy}`]),
      ...(field && isNonNullType(field.type)
        ? [`shards may be out of reach: expected a nullable type, got ${String(field.type)}`]
        : []),
      ...(key !== undefined && contract.sharded.get(typeName) === key
        ? []
        : [`expected ${typeName} to have a @key of one field and to be @sharded by it`]),
    ];
    return problems.map((problem) => refused('NESTING_INVALID', coordinate, problem));
  });
