import { getNamedType, Kind, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import type { ClosurePath } from '../../compose/contract.ts';
import type { ClosureArgument } from '../nodes.ts';
import type { PlanContext } from '../plan-context.ts';

/** The arguments of a field in which closures stand, or may stand in a variable of the client. Notes the closures in the plan. */
export function addClosures(
  context: PlanContext,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  paths: readonly ClosurePath[],
  variable: (argument: string) => string,
): readonly ClosureArgument[] {
  return (field.arguments ?? []).flatMap((node) => {
    const argument = node.name.value;
    const type = definition.args.find(({ name }) => name === argument)?.type;
    const given = paths.filter(
      ({ path: [first, ...rest] }) => first === argument && mayHold(node.value, rest),
    );
    if (!type || given.length === 0) return [];
    return {
      argument,
      variable: variable(argument),
      definition: `$${variable(argument)}: ${String(type)}`,
      typeName: getNamedType(type).name,
      uses: given.map(({ path, typeName, own }) => ({
        path: path.slice(1),
        closure: closureOf(context, typeName, `${definition.name}(${path.join('.')})`),
        own,
      })),
    };
  });
}

/** May there be a value at this path, now or with some variables? */
function mayHold(value: ValueNode, path: readonly string[]): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.NULL) return false;
  const [name, ...rest] = path;
  if (name === undefined || value.kind !== Kind.OBJECT) return true;
  const inner = value.fields.find((field) => field.name.value === name);
  return inner !== undefined && mayHold(inner.value, rest);
}

/** The index of the closure of an input type; each stands in a plan once. */
function closureOf(context: PlanContext, typeName: string, into: string): number {
  const { contract, closures } = context;
  const found = closures.find((draft) => draft.typeName === typeName);
  if (found) {
    found.into.add(into);
    return found.index;
  }
  const rule = contract.closures.get(typeName);
  if (!rule) throw new TypeError(`${typeName} is no closure`);
  const edges = contract.apiSchema.getQueryType()?.getFields()[rule.edges];
  const args = (edges?.args ?? [])
    .filter(({ name }) => name !== 'to')
    .map(({ name, type }): [string, string] => [name, String(type)]);
  return (
    closures.push({
      kind: 'Closure',
      index: closures.length,
      typeName,
      rule,
      arguments: Object.fromEntries(args),
      into: new Set([into]),
    }) - 1
  );
}
