import { getNamedType, isLeafType, isRequiredArgument } from 'graphql';
import { mergedObjects } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** A derived field is a leaf, computed from merged siblings (or keys of its group) that can be asked for without arguments. */
export const derivedNeedsMerged: ContractRule = ({ contract }) =>
  mergedObjects(contract).flatMap(({ type, position }) =>
    Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`;
      const rule = contract.fields.get(coordinate);
      if (rule?.kind !== 'DERIVED') return [];
      const notLeaf = isLeafType(getNamedType(field.type))
        ? []
        : [refused('DERIVE_INVALID', coordinate, `expected a scalar or an enum, got ${String(field.type)}`)];
      const unusable = rule.needs.filter((name) => {
        const sibling = type.getFields()[name];
        const merged =
          contract.fields.get(`${type.name}.${name}`)?.kind === 'MERGE' ||
          (position.rule.strategy === 'GROUP' && position.rule.by.includes(name));
        return !sibling || !merged || sibling.args.some(isRequiredArgument);
      });
      return [
        ...notLeaf,
        ...unusable.map((name) =>
          refused('DERIVE_INVALID', coordinate, `needs ${type.name}.${name}, which is no merged sibling`),
        ),
      ];
    }),
  );
