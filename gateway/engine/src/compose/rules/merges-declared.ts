import { mergedObjects } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

const CONNECTION_FIELDS = new Set(['edges', 'nodes', 'pageInfo']);

/** Every field of a merged object says how it is merged or filled; keys of a group and the standard connection fields go without saying. */
export const mergesDeclared: ContractRule = ({ contract }) =>
  mergedObjects(contract).flatMap(({ type, position }) => {
    const { strategy, by } = position.rule;
    return Object.keys(type.getFields()).flatMap((name) => {
      const coordinate = `${type.name}.${name}`;
      const kind = contract.fields.get(coordinate)?.kind;
      const standard =
        (strategy === 'CONNECTION' && CONNECTION_FIELDS.has(name)) ||
        (strategy === 'GROUP' && by.includes(name));
      if (standard && kind === undefined) return [];
      if (standard)
        return [
          refused(
            'DIRECTIVE_INVALID',
            coordinate,
            `as part of ${position.coordinate} this field cannot carry a word`,
          ),
        ];
      if (kind === undefined)
        return [
          refused(
            'MERGE_MISSING',
            coordinate,
            `expected @merge, @derived, @coverage or @relation, as ${position.coordinate} is merged`,
          ),
        ];
      if (kind === 'REFERENCE' || kind === 'RESOLUTION')
        return [refused('REFERENCE_INVALID', coordinate, 'a merged object has no references of its own')];
      return [];
    });
  });
