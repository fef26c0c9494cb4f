import { getNullableType, isEnumType, isRequiredArgument } from 'graphql';
import { mergedObjects } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

const VALUES = ['EXACT', 'AT_LEAST', 'AT_MOST', 'UNKNOWN'];

/** `@relation` stands on an enum of the four relations and names merged siblings. */
export const relationsFillable: ContractRule = ({ contract }) =>
  mergedObjects(contract).flatMap(({ type }) =>
    Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`;
      const rule = contract.fields.get(coordinate);
      if (rule?.kind !== 'RELATION') return [];
      const filled = getNullableType(field.type);
      const values = isEnumType(filled) ? filled.getValues().map((value) => value.name) : [];
      const unfit = VALUES.every((value) => values.includes(value))
        ? []
        : [refused('FILL_INVALID', coordinate, `expected an enum with ${VALUES.join(', ')}`)];
      const unknown = rule.of.filter((name) => {
        const sibling = type.getFields()[name];
        return (
          !sibling ||
          contract.fields.get(`${type.name}.${name}`)?.kind !== 'MERGE' ||
          sibling.args.some(isRequiredArgument)
        );
      });
      return [
        ...unfit,
        ...unknown.map((name) =>
          refused(
            'FILL_INVALID',
            coordinate,
            `@relation(of:) names ${type.name}.${name}, which is no merged sibling`,
          ),
        ),
      ];
    }),
  );
