import {
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { MergeStrategy } from '../contract.ts';
import { mergedPositions, type MergedPosition } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** Each strategy has types it can merge. */
export const mergesFit: ContractRule = ({ contract }) =>
  mergedPositions(contract).flatMap((position) => {
    const problem =
      FITS[position.rule.strategy](getNullableType(position.field.type), position) ??
      misplacedRules(position);
    return problem === undefined
      ? []
      : [
          refused(
            'MERGE_UNFIT',
            position.coordinate,
            `${position.rule.strategy} on ${String(position.field.type)}: ${problem}`,
          ),
        ];
  });

type Fit = (type: GraphQLOutputType, position: MergedPosition) => string | undefined;

const leaf: Fit = (type) => (isLeafType(type) ? undefined : 'expected a scalar or an enum');
const rows: Fit = (type, { rule }) => {
  const item = isListType(type) && isNonNullType(type.ofType) ? type.ofType.ofType : undefined;
  if (!isObjectType(item)) return 'expected a list of non-null objects';
  return rule.by.length === 0 ? 'expected `by`' : undefined;
};

const FITS: Readonly<Record<MergeStrategy, Fit>> = {
  CONNECTION: (type, { root }) =>
    !root
      ? 'a connection is merged at the root and on rows only'
      : isObjectType(type)
        ? undefined
        : 'expected an object',
  OBJECT: (type) => (isObjectType(type) ? undefined : 'expected an object'),
  LIST: rows,
  UNION: rows,
  GROUP: rows,
  SUM: (type) =>
    isLeafType(type) && (type.name === 'Int' || type.name === 'Float') ? undefined : 'expected Int',
  MIN: leaf,
  MAX: leaf,
  SAME: leaf,
  STREAM: () => 'streams are merged in subscriptions only',
};

/** `nulls` and `missing` speak of single values; a value that may become null must be allowed to. */
function misplacedRules({ rule, field }: MergedPosition): string | undefined {
  const single = ['SUM', 'MIN', 'MAX'].includes(rule.strategy);
  if (!single && (rule.nulls === 'ABSORB' || rule.missing === 'NULL'))
    return '`nulls` and `missing` are for SUM, MIN and MAX';
  if (rule.missing === 'NULL' && isNonNullType(field.type)) return '`missing: NULL` needs a nullable type';
  return undefined;
}
