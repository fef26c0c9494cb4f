import { isEnumType, Kind, type GraphQLNamedType, type TypeNode } from 'graphql';

const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;

/** Is this what a shard may answer for a value of this scalar or enum? Null is for the caller to look at. */
export type LeafTest = (value: unknown) => boolean;

const BUILT_IN: Readonly<Record<string, LeafTest>> = {
  Int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value <= MAX_INT && value >= MIN_INT,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
};

/** Custom scalars pass as given: any JSON value but null. */
export function leafTest(type: GraphQLNamedType): LeafTest {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? ((value) => value !== null && value !== undefined);
  const values = new Set<unknown>(type.getValues().map((value) => value.name));
  return (value) => values.has(value);
}

/** The same for lists and nulls of a type around it. Says only whether; why not is found out when it is needed. */
export function listedTest(type: TypeNode, test: LeafTest): LeafTest {
  if (type.kind === Kind.NON_NULL_TYPE) return present(type.type, test);
  const inner = present(type, test);
  return (value) => value === null || inner(value);
}

function present(type: TypeNode, test: LeafTest): LeafTest {
  if (type.kind !== Kind.LIST_TYPE) return test;
  const item = listedTest(type.type, test);
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!item(one)) return false;
    return true;
  };
}
