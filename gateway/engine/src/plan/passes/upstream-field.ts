import { print, visit, type ArgumentNode, type FieldNode } from 'graphql';

/** Writes one field of an upstream document. `selection` is its braces, or empty. */
export function upstreamField(key: string, name: string, args: string, selection: string): string {
  return `${key === name ? name : `${key}: ${name}`}${args}${selection === '' ? '' : ` ${selection}`}`;
}

/** The client's arguments as text, in parentheses; notes the variables they use. Empty where there are none. */
export function upstreamArguments(
  node: FieldNode,
  uses: Set<string>,
  more: readonly string[] = [],
  without: ReadonlySet<string> = NONE,
): string {
  const own = (node.arguments ?? []).filter((argument) => !without.has(argument.name.value));
  for (const argument of own) noteVariables(argument, uses);
  const texts = [...own.map((argument) => print(argument)), ...more];
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

/** Braces around fields. GraphQL knows no empty selection, so a shard asked for nothing says its type name. */
export function braces(prefix: string, fields: readonly string[]): string {
  return fields.length === 0 ? `{ ${prefix}: __typename }` : `{ ${fields.join(' ')} }`;
}

const NONE: ReadonlySet<string> = new Set();

function noteVariables(argument: ArgumentNode, uses: Set<string>): void {
  visit(argument, { Variable: (node) => void uses.add(node.name.value) });
}
