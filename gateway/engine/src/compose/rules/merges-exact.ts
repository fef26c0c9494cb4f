import { getNullableType, isScalarType } from 'graphql';
import { mergedPositions, type MergedPosition } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

const PAGE_ARGUMENTS = ['first', 'after', 'last', 'before', 'limit', 'offset', 'skip', 'take'];

/** Refuses what would only nearly be right. */
export const mergesExact: ContractRule = ({ contract }) =>
  mergedPositions(contract).flatMap((position) => {
    const problem = inexact(position);
    return problem === undefined ? [] : [refused('MERGE_INEXACT', position.coordinate, problem)];
  });

function inexact({ rule, field }: MergedPosition): string | undefined {
  const type = getNullableType(field.type);
  if (rule.strategy === 'SUM' && isScalarType(type) && type.name === 'Float') {
    return 'a sum of Float depends on the order of adding; count in whole units (Int)';
  }
  if (['LIST', 'UNION', 'GROUP'].includes(rule.strategy)) {
    const page = field.args.find((argument) => PAGE_ARGUMENTS.includes(argument.name));
    if (page)
      return `${rule.strategy} returns all rows, so ${page.name} would be applied once per shard; use CONNECTION`;
  }
  return undefined;
}
