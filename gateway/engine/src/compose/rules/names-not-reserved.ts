import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** Upstream documents carry the engine's own aliases and variables, which begin with `_v_`, or `_v1_` and so on where a client uses that. */
export const namesNotReserved: ContractRule = ({ contract }) =>
  Object.values(contract.apiSchema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    return Object.keys(type.getFields())
      .filter((name) => /^_v[0-9]*_/.test(name))
      .map((name) =>
        refused('NAME_RESERVED', `${type.name}.${name}`, 'expected a name that does not begin with _v_'),
      );
  });
