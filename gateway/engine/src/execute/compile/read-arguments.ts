import { getArgumentValues, isObjectType, visit, type GraphQLSchema } from 'graphql';
import type { NestedNode, RouteNode, ScatterNode } from '../../plan/nodes.ts';
import type { Protocol } from '../../ports/protocol.ts';
import type { RootArguments } from './compiled-plan.ts';

/** Compiles the reading of a root field's arguments. Without variables in them it is done once. */
export function argumentsReader(
  schema: GraphQLSchema,
  protocol: Protocol,
  node: ScatterNode | NestedNode | RouteNode,
): (variables: Readonly<Record<string, unknown>>) => RootArguments {
  const [typeName = '', fieldName = ''] = node.coordinate.split('.');
  const parent = schema.getType(typeName);
  const definition = isObjectType(parent) ? parent.getFields()[fieldName] : undefined;
  if (!definition) throw new TypeError(`the API schema has no field ${node.coordinate}`);
  const walks = node.kind !== 'Route' && node.value.kind === 'CONNECTION';
  let known: string | undefined = walks ? undefined : '';
  // Which page it is does not tell two walks apart (`Protocol.fingerprint`), and is most often all that varies.
  const isFixed = !usesVariables(node, (name) => !PAGING.has(name));
  const read = (variables: Readonly<Record<string, unknown>>): RootArguments => {
    const values = getArgumentValues(definition, node.field, variables);
    const fingerprint = known ?? protocol.fingerprint(fieldName, values);
    if (isFixed) known = fingerprint;
    return { values, fingerprint };
  };
  if (usesVariables(node, () => true)) return read;
  let once: RootArguments | undefined;
  return () => (once ??= read({}));
}

const PAGING: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);

function usesVariables(
  node: ScatterNode | NestedNode | RouteNode,
  counts: (argument: string) => boolean,
): boolean {
  let found = false;
  for (const argument of node.field.arguments ?? [])
    if (counts(argument.name.value)) visit(argument, { Variable: () => void (found = true) });
  return found;
}
