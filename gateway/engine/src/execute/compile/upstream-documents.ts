import type { LookupNode, RouteNode, ScatterNode } from '../../plan/nodes.ts';
import type { Plan } from '../../plan/plan-type.ts';
import type { UpstreamDocument, UpstreamDocuments } from './compiled-plan.ts';

const PAGE_TYPES = { first: 'Int', after: 'String', last: 'Int', before: 'String' } as const;

/** Puts the parts of a plan together into whole documents, one per combination that is asked for. */
export function upstreamDocuments(
  plan: Plan,
  roots: readonly (ScatterNode | RouteNode)[],
  lookups: readonly LookupNode[],
): UpstreamDocuments {
  const made = new Map<string, UpstreamDocument>();
  const once = (key: string, make: () => UpstreamDocument) => {
    let document = made.get(key);
    if (!document) made.set(key, (document = make()));
    return document;
  };
  const lookupKey = (index: number) => `${plan.prefix}l${index}`;
  return {
    lookupKey,
    roots: (positions) =>
      once(`r${positions.join()}`, () =>
        rootDocument(
          plan,
          positions.flatMap((position) => roots[position] ?? []),
        ),
      ),
    lookups: (indexes) =>
      once(`l${indexes.join()}`, () =>
        lookupDocument(
          plan,
          indexes.flatMap((index) => lookups[index] ?? []),
          lookupKey,
        ),
      ),
  };
}

function rootDocument(plan: Plan, nodes: readonly (ScatterNode | RouteNode)[]): UpstreamDocument {
  const variables = unique(nodes.flatMap((node) => node.fetch.variables));
  const page = nodes.flatMap(({ fetch }) =>
    Object.entries(fetch.pageVariables ?? {}).map(
      ([argument, name]) => `$${name}: ${PAGE_TYPES[argument as keyof typeof PAGE_TYPES]}`,
    ),
  );
  return write(
    plan,
    plan.kind,
    variables,
    page,
    nodes.map((node) => node.fetch.text),
  );
}

function lookupDocument(
  plan: Plan,
  nodes: readonly LookupNode[],
  key: (index: number) => string,
): UpstreamDocument {
  const variables = unique(nodes.flatMap((node) => node.variables));
  const representations = nodes.map(({ index }) => `$${key(index)}: [_Any!]!`);
  const fields = nodes.map(
    (node) =>
      `${key(node.index)}: _entities(representations: $${key(node.index)}) { __typename ... on ${node.typeName} ${node.text} }`,
  );
  return write(plan, 'query', variables, representations, fields);
}

function write(
  plan: Plan,
  kind: Plan['kind'],
  variables: readonly string[],
  more: readonly string[],
  fields: readonly string[],
): UpstreamDocument {
  const definitions = [...variables.flatMap((name) => plan.variables[name]?.definition ?? []), ...more];
  const name = plan.operationName === null ? '' : ` ${plan.operationName}`;
  const head =
    definitions.length === 0 ? name : `${name}${name === '' ? ' ' : ''}(${definitions.join(', ')})`;
  return { text: `${kind}${head} { ${fields.join(' ')} }`, variables };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
