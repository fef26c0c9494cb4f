import { isLeafType, isNonNullType, isObjectType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** The owner of a row is read off one of its own fields, so that field must always be there. */
export const shardedTypesKeyed: ContractRule = ({ contract }) =>
  [...contract.sharded].flatMap(([typeName, by]) => {
    const type = contract.apiSchema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[by] : undefined;
    if (field && isNonNullType(field.type) && isLeafType(field.type.ofType) && field.args.length === 0)
      return [];
    return [
      refused(
        'SHARDED_KEY',
        typeName,
        `@sharded(by: "${by}"): expected a non-null leaf field of that name, without arguments`,
      ),
    ];
  });
