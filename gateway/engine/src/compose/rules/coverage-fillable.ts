import { getNullableType, isObjectType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** `@coverage` stands on an object field without arguments; the host gives that object its fields. */
export const coverageFillable: ContractRule = ({ contract }) =>
  [...contract.fields].flatMap(([coordinate, rule]) => {
    if (rule.kind !== 'COVERAGE') return [];
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = contract.apiSchema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (field && isObjectType(getNullableType(field.type)) && field.args.length === 0) return [];
    return [refused('FILL_INVALID', coordinate, 'expected an object type, without arguments')];
  });
