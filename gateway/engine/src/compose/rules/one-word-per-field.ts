import { isObjectType } from 'graphql';
import { wordOn } from '../read-fields.ts';
import { refused, type ContractRule } from './contract-rule.ts';

const FIELD_WORDS = [
  'scatter',
  'route',
  'local',
  'merge',
  'derived',
  'coverage',
  'relation',
  'reference',
  'resolution',
];
const ROOT_WORDS = new Set(['scatter', 'route', 'local']);

/** Each field says at most one thing about where its value comes from; root words stand on root fields, others elsewhere; @scatter also on rows that have an owner. */
export const oneWordPerField: ContractRule = ({ contract, worded }) => {
  const roots = new Set([
    contract.apiSchema.getQueryType()?.name,
    contract.apiSchema.getMutationType()?.name,
    contract.apiSchema.getSubscriptionType()?.name,
  ]);
  const nests = (word: string, typeName: string) => word === 'scatter' && contract.sharded.has(typeName);
  return Object.values(worded.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`;
      const words = FIELD_WORDS.filter((word) => wordOn(worded, field, word) !== undefined);
      const misplaced = words.find(
        (word) => ROOT_WORDS.has(word) !== roots.has(type.name) && !nests(word, type.name),
      );
      if (words.length > 1)
        return [refused('DIRECTIVE_INVALID', coordinate, `expected one word, got @${words.join(' @')}`)];
      if (misplaced) return [refused('DIRECTIVE_INVALID', coordinate, `@${misplaced} cannot stand here`)];
      return [];
    });
  });
};
