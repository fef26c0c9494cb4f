import { isInputObjectType, isNonNullType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** What clients cannot give must not be needed; and only a closure fills an input. */
export const internalsHidden: ContractRule = ({ contract, worded }) =>
  Object.values(worded.getTypeMap()).flatMap((type) => {
    if (!isInputObjectType(type) || type.name.startsWith('__')) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      if (!field.astNode?.directives?.some(({ name }) => name.value === 'internal')) return [];
      const coordinate = `${type.name}.${field.name}`;
      const problems = [
        ...(isNonNullType(field.type) ? [`expected a nullable type, got ${String(field.type)}`] : []),
        ...(field.defaultValue === undefined ? [] : ['expected no default value']),
        ...(contract.closures.get(type.name)?.into === field.name
          ? []
          : [`expected a @closure on ${type.name} with into: ${JSON.stringify(field.name)}`]),
      ];
      return problems.map((problem) => refused('INTERNAL_INVALID', coordinate, problem));
    });
  });
