import { isObjectType } from 'graphql';
import { wordOn } from '../read-fields.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** `@shareable` says that all shards answer the same; `@sharded` says that each has rows of its own. Both cannot be. */
export const rowsNotShared: ContractRule = ({ contract, worded }) =>
  [...contract.sharded.keys()].flatMap((name) => {
    const type = worded.getType(name);
    if (!isObjectType(type)) return [];
    const onType = type.astNode?.directives?.some((word) => word.name.value === 'shareable') ? [name] : [];
    const onFields = Object.values(type.getFields())
      .filter((field) => wordOn(worded, field, 'shareable'))
      .map((field) => `${name}.${field.name}`);
    return [...onType, ...onFields].map((coordinate) =>
      refused(
        'SHARED_ROWS',
        coordinate,
        `rows of ${name} are sharded; @shareable would let a planner ask any one shard`,
      ),
    );
  });
