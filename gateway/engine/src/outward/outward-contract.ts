import {
  buildASTSchema,
  Kind,
  parse,
  print,
  printSchema,
  type ConstDirectiveNode,
  type DocumentNode,
} from 'graphql';
import type { Contract, RootRule } from '../compose/contract.ts';

/** What another federation sees of this one: a subgraph of its own (promise: the gateway is one, too). */
export interface OutwardContract {
  /** The contract with `_service` and `_entities`. */
  readonly contract: Contract;
  /** What `_service { sdl }` answers: the API schema with keys, without those two. */
  readonly sdl: string;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

/** Adds what Apollo Federation asks of a subgraph. Every sharded type, and every other with a key, becomes an entity. */
export function outwardContract(contract: Contract): OutwardContract {
  const api = parse(printSchema(contract.apiSchema), { noLocation: true });
  const keyed = [...contract.keys].filter(([typeName]) => contract.apiSchema.getType(typeName));
  const sdl = `${LINK}\n\n${print(withKeys(api, new Map(keyed)))}\n`;
  const entity = keyed.length === 0 ? '' : `union _Entity = ${keyed.map(([name]) => name).join(' | ')}`;
  const entities = keyed.length === 0 ? '' : '_entities(representations: [_Any!]!): [_Entity]!';
  const plumbing = parse(
    `scalar _Any
     type _Service { sdl: String! }
     ${entity}
     extend type Query { _service: _Service! ${entities} }`,
    { noLocation: true },
  );
  const apiSchema = buildASTSchema({
    kind: Kind.DOCUMENT,
    definitions: [...api.definitions, ...plumbing.definitions],
  });
  const roots = new Map<string, RootRule>([
    ...contract.roots,
    ['Query._service', { kind: 'LOCAL' }],
    ['Query._entities', { kind: 'ENTITIES' }],
  ]);
  return { contract: Object.freeze({ ...contract, apiSchema, roots }), sdl };
}

function withKeys(document: DocumentNode, keys: ReadonlyMap<string, string>): DocumentNode {
  const definitions = document.definitions.map((node) => {
    const key = node.kind === Kind.OBJECT_TYPE_DEFINITION ? keys.get(node.name.value) : undefined;
    return key === undefined || node.kind !== Kind.OBJECT_TYPE_DEFINITION
      ? node
      : { ...node, directives: [...(node.directives ?? []), keyDirective(key)] };
  });
  return { ...document, definitions };
}

function keyDirective(fields: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'key' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'fields' },
        value: { kind: Kind.STRING, value: fields },
      },
    ],
  };
}
