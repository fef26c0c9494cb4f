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
  const read = (variables: Readonly<Record<string, unknown>>): RootArguments => {
    const values = getArgumentValues(definition, node.field, variables);
    return { values, fingerprint: walks ? protocol.fingerprint(fieldName, values) : '' };
  };
  if (usesVariables(node)) return read;
  let once: RootArguments | undefined;
  return () => (once ??= read({}));
}

function usesVariables(node: ScatterNode | NestedNode | RouteNode): boolean {
  let found = false;
  for (const argument of node.field.arguments ?? []) visit(argument, { Variable: () => void (found = true) });
  return found;
}
