import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import type { Contract } from '../contract.ts';
import { fieldAt, objectTypeOf } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** A stream refuses a closure when it is given one: what it would find changes while the stream goes on. Its filters may be those of lists, though. */
const TAKING = new Set(['SCATTER', 'STREAM']);

/** A closure stands in the arguments of fields that all shards answer, outside of lists; `@own` where those answer rows with owners. */
export const closuresPlaced: ContractRule = ({ contract, worded }) => {
  const strange = Object.values(worded.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`;
      const scattered =
        contract.nested.has(coordinate) || TAKING.has(contract.roots.get(coordinate)?.kind ?? '');
      return field.args.flatMap((argument) => {
        const found = closureBelow(contract, argument, scattered, new Set());
        return found === undefined ? [] : [refused('CLOSURE_INVALID', coordinate, found)];
      });
    });
  });
  return [...strange, ...circular(contract), ...disowned(contract)];
};

/** What is wrong with the first closure at or below an input that stands where none can. */
function closureBelow(
  contract: Contract,
  input: GraphQLArgument | GraphQLInputField,
  allowed: boolean,
  seen: ReadonlySet<string>,
): string | undefined {
  const type = getNamedType(input.type);
  if (!isInputObjectType(type) || seen.has(type.name)) return undefined;
  const reachable = allowed && !isListType(getNullableType(input.type));
  if (contract.closures.has(type.name) && !reachable)
    return `${input.name}: ${type.name} is a @closure; only fields with @scatter can take it, and not in lists`;
  const deeper = new Set(seen).add(type.name);
  for (const field of Object.values(type.getFields())) {
    const found = closureBelow(contract, field, reachable, deeper);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Edges that need a closure themselves would never end. */
function circular(contract: Contract) {
  return [...contract.closures.values()].flatMap(({ edges }) => {
    const coordinate = `${contract.apiSchema.getQueryType()?.name}.${edges}`;
    const root = contract.roots.get(coordinate);
    return root?.kind === 'SCATTER' && root.closures.length > 0
      ? [refused('CLOSURE_INVALID', coordinate, 'edges of a closure cannot take a closure')]
      : [];
  });
}

function disowned(contract: Contract) {
  return [...contract.roots, ...contract.nested].flatMap(([coordinate, rule]) => {
    if (rule.kind !== 'SCATTER' || !rule.closures.some(({ own }) => own)) return [];
    return rowTypeOf(contract, coordinate) === undefined
      ? [refused('CLOSURE_INVALID', coordinate, '@own: expected a field whose rows are @sharded by their id')]
      : [];
  });
}

/** The type of the rows a scattered field answers or counts; undefined where they have no owner. */
function rowTypeOf(contract: Contract, coordinate: string): string | undefined {
  const field = fieldAt(contract, coordinate);
  const type = field && objectTypeOf(field.type);
  const edges = type?.getFields()['edges'];
  const edge = edges && objectTypeOf(edges.type);
  const node = edge?.getFields()['node'];
  const row = node ? objectTypeOf(node.type) : type;
  return row && (contract.sharded.has(row.name) || !node) ? row.name : undefined;
}
