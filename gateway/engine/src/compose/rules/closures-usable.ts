import {
  getNullableType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  type GraphQLInputObjectType,
  type GraphQLType,
} from 'graphql';
import type { ClosureRule, Contract } from '../contract.ts';
import { fieldAt, objectTypeOf } from '../merged-positions.ts';
import { refused, type ContractRule } from './contract-rule.ts';

/** `@closure` names fields of its input that fit, and edges that can be asked in rounds. */
export const closuresUsable: ContractRule = ({ contract, worded }) =>
  [...contract.closures].flatMap(([typeName, rule]) => {
    const type = worded.getType(typeName);
    if (!isInputObjectType(type)) return [];
    return [...inputProblems(type, rule), ...edgesProblems(contract, type, rule)].map((problem) =>
      refused('CLOSURE_INVALID', typeName, problem),
    );
  });

function inputProblems(type: GraphQLInputObjectType, { start, into, when }: ClosureRule): string[] {
  const fields = type.getFields();
  const hidden = fields[into]?.astNode?.directives?.some(({ name }) => name.value === 'internal');
  return [
    ...(isNonNullType(fields[start]?.type) && isId(fields[start].type)
      ? []
      : [`start: expected an input field ${start}: ID!`]),
    ...(hidden && String(fields[into]?.type) === '[ID!]'
      ? []
      : [`into: expected an input field ${into}: [ID!] @internal`]),
    ...(when === null || String(getNullableType(fields[when]?.type)) === 'Boolean'
      ? []
      : [`when: expected an input field ${when}: Boolean`]),
  ];
}

function edgesProblems(contract: Contract, type: GraphQLInputObjectType, rule: ClosureRule): string[] {
  const coordinate = `${contract.apiSchema.getQueryType()?.name}.${rule.edges}`;
  const root = contract.roots.get(coordinate);
  const field = fieldAt(contract, coordinate);
  if (root?.kind !== 'SCATTER' || root.merge.strategy !== 'UNION' || !field)
    return [`edges: expected a root field ${rule.edges} with @scatter(merge: UNION)`];
  const row = objectTypeOf(field.type);
  const to = field.args.find((argument) => argument.name === 'to');
  const inputs = type.getFields();
  const known = new Set([rule.start, rule.into, rule.when]);
  return [
    ...(String(to?.type) === '[ID!]!' ? [] : [`edges: expected the argument ${rule.edges}(to: [ID!]!)`]),
    ...['from', 'to'].flatMap((name) => {
      const end = isObjectType(row) ? row.getFields()[name] : undefined;
      return end && isNonNullType(end.type) && isId(end.type) && end.args.length === 0
        ? []
        : [`edges: expected ${String(row)}.${name}: ID!, without arguments`];
    }),
    ...field.args.flatMap((argument) => {
      if (argument.name === 'to') return [];
      const input = known.has(argument.name) ? undefined : inputs[argument.name];
      if (!input)
        return isRequiredArgument(argument)
          ? [`edges: ${rule.edges} demands ${argument.name}, which is no input field here`]
          : [];
      return String(input.type) === String(argument.type)
        ? []
        : [`${argument.name}: expected ${String(argument.type)}, as ${rule.edges} takes it`];
    }),
    // An input field the edges do not know would say something about the start alone, and look as if it spoke of all.
    ...Object.keys(inputs)
      .filter((name) => !known.has(name) && !field.args.some((argument) => argument.name === name))
      .map((name) => `${name}: ${rule.edges} takes no such argument`),
  ];
}

function isId(type: GraphQLType): boolean {
  const inner = getNullableType(type);
  return isScalarType(inner) && (inner.name === 'ID' || inner.name === 'String');
}
