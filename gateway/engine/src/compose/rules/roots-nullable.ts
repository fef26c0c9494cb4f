import { isNonNullType } from 'graphql';
import { refused, type ContractRule } from './contract-rule.ts';

/** One shard out of reach must not empty an answer, so what leads to shards is nullable. */
export const rootsNullable: ContractRule = ({ contract }) =>
  [contract.apiSchema.getQueryType(), contract.apiSchema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) => {
      const coordinate = `${type?.name}.${field.name}`;
      const rule = contract.roots.get(coordinate);
      if (!rule || rule.kind === 'LOCAL' || !isNonNullType(field.type)) return [];
      return [
        refused('ROOT_NOT_NULLABLE', coordinate, `expected a nullable type, got ${String(field.type)}`),
      ];
    }),
  );
