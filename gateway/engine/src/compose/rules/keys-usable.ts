import { getNullableType, isEnumType, isScalarType } from 'graphql';
import { mergedPositions, objectTypeOf } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** `by` names leaf fields of the rows, without arguments: they are asked for even if the client does not. */
export const keysUsable: ContractRule = ({ contract }) =>
  mergedPositions(contract).flatMap(({ rule, field, coordinate }) => {
    const row = objectTypeOf(field.type);
    if (!row || !['LIST', 'UNION', 'GROUP'].includes(rule.strategy)) return [];
    return rule.by.flatMap((name) => {
      const key = row.getFields()[name];
      const type = key && getNullableType(key.type);
      if (
        key &&
        (isScalarType(type) || isEnumType(type)) &&
        key.args.length === 0 &&
        !contract.fields.has(`${row.name}.${name}`)
      )
        return [];
      return [
        refused(
          'KEY_UNKNOWN',
          coordinate,
          `expected a leaf field ${row.name}.${name}, without arguments and without a word on it`,
        ),
      ];
    });
  });
