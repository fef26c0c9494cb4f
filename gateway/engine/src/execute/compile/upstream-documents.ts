import type { FetchNode, LookupNode, NestedNode, RouteNode, ScatterNode } from '../../plan/nodes.ts';
import { upstreamField } from '../../plan/passes/upstream-field.ts';
import type { Plan } from '../../plan/plan-type.ts';
import type { UpstreamDocument, UpstreamDocuments } from './compiled-plan.ts';

const PAGE_TYPES = { first: 'Int', after: 'String', last: 'Int', before: 'String' } as const;

/** Puts the parts of a plan together into whole documents, one per combination that is asked for. */
export function upstreamDocuments(
  plan: Plan,
  roots: readonly (ScatterNode | RouteNode)[],
  lookups: readonly LookupNode[],
  nested: readonly NestedNode[],
  moves: ReadonlyMap<string, string>,
): UpstreamDocuments {
  const made = new Map<string, UpstreamDocument>();
  const once = (key: string, make: () => UpstreamDocument) => {
    let document = made.get(key);
    if (!document) made.set(key, (document = make()));
    return document;
  };
  const lookupKey = (index: number) => `${plan.prefix}l${index}`;
  const nestedKey = (index: number) => `${plan.prefix}s${index}`;
  const parentKey = `${plan.prefix}of`;
  const movedKey = `${plan.prefix}moved`;
  const moved = [...moves].map(([typeName, to]) => ` ... on ${typeName} { ${movedKey}: ${to} }`).join('');
  const lookupPart = (index: number, withMoves: boolean): Part[] => {
    const node = lookups[index];
    return node ? [lookupField(node, lookupKey(index), withMoves ? moved : '')] : [];
  };
  const nestedPart = (index: number): Part[] => {
    const node = nested[index];
    return node ? [nestedField(node, nestedKey(index), parentKey)] : [];
  };
  return {
    lookupKey,
    nestedKey,
    parentKey,
    movedKey,
    roots: (positions) =>
      once(`r${positions.join()}`, () =>
        rootDocument(
          plan,
          positions.flatMap((position) => roots[position] ?? []),
        ),
      ),
    follow: (lookupIndexes, nestedIndexes, withMoves) =>
      once(`l${lookupIndexes.join()} s${nestedIndexes.join()} ${withMoves ? 'm' : ''}`, () =>
        entitiesDocument(plan, [
          ...lookupIndexes.flatMap((index) => lookupPart(index, withMoves)),
          ...nestedIndexes.flatMap(nestedPart),
        ]),
      ),
  };
}

function rootDocument(plan: Plan, nodes: readonly (ScatterNode | RouteNode)[]): UpstreamDocument {
  return write(
    plan,
    plan.kind,
    unique(nodes.flatMap((node) => node.fetch.variables)),
    nodes.flatMap(({ fetch }) => ownDefinitions(fetch)),
    nodes.map((node) => node.fetch.text),
  );
}

/** Definitions of the engine's variables in what is fetched. */
function ownDefinitions({ pageVariables, closures }: FetchNode): string[] {
  const page = Object.entries(pageVariables ?? {}).map(
    ([argument, name]) => `$${name}: ${PAGE_TYPES[argument as keyof typeof PAGE_TYPES]}`,
  );
  return [...page, ...closures.map(({ definition }) => definition)];
}

/** One `_entities` field, and what it needs. */
interface Part {
  readonly variables: readonly string[];
  readonly definitions: readonly string[];
  readonly text: string;
}

function lookupField(node: LookupNode, key: string, moved: string): Part {
  return {
    variables: node.variables,
    definitions: [`$${key}: [_Any!]!`],
    text: `${key}: _entities(representations: $${key}) { __typename ... on ${node.typeName} ${node.text}${moved} }`,
  };
}

function nestedField(node: NestedNode, key: string, parentKey: string): Part {
  const parent = upstreamField(parentKey, node.key, '', '');
  return {
    variables: node.fetch.variables,
    definitions: [`$${key}: [_Any!]!`, ...ownDefinitions(node.fetch)],
    text: `${key}: _entities(representations: $${key}) { __typename ... on ${node.typeName} { ${parent} ${node.fetch.text} } }`,
  };
}

function entitiesDocument(plan: Plan, parts: readonly Part[]): UpstreamDocument {
  return write(
    plan,
    'query',
    unique(parts.flatMap(({ variables }) => variables)),
    parts.flatMap(({ definitions }) => definitions),
    parts.map(({ text }) => text),
  );
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
