import { isObjectType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** What is left of a moved row is a row with a key, and says in a nullable ID where the row is now. */
export const movesUsable: ContractRule = ({ contract }) =>
  [...contract.moves].flatMap(([typeName, to]) => {
    const type = contract.apiSchema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[to] : undefined;
    const problem = !contract.keys.has(typeName)
      ? `expected ${typeName} to have a @key of one field`
      : String(field?.type) !== 'ID' || (field?.args.length ?? 0) > 0
        ? `expected a field ${to} of type ID, without arguments`
        : null;
    return problem === null ? [] : [refused('REFERENCE_INVALID', `${typeName}.${to}`, problem)];
  });
