import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  defaultFieldResolver,
  isObjectType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Database } from './database.ts';
import { resolvers } from './resolvers.ts';
import type { Planted } from './rows.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const CONTRACT = `${read('contract.graphql')}\n${read('changes.graphql')}`;
const DIRECTIVES = read('../../../schema/directives.graphql');

const FEDERATION = `
  scalar _Any
  scalar link__Import
  union _Entity = Book | Branch | Loan | Genre
  type _Service { sdl: String! }
  extend type Query {
    _entities(representations: [_Any!]!): [_Entity]!
    _service: _Service!
  }
  directive @link(url: String!, as: String, import: [link__Import!]) repeatable on SCHEMA
  directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
`;

/** The toy contract as text, with the engine's directives: what every town answers, and the base of the composition. */
export const toyContract: string = CONTRACT;

/** The executable schema of every toy server, shard or oracle; the rows come with the context (`Database`). */
export const toySchema: GraphQLSchema = buildToySchema();

function buildToySchema(): GraphQLSchema {
  const schema = buildASTSchema(parse(`${CONTRACT}\n${DIRECTIVES}\n${FEDERATION}`));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = (resolvers(CONTRACT)[type.name]?.[field.name] ??
        defaultFieldResolver) as GraphQLFieldResolver<unknown, Database>;
      field.resolve = (source: Planted | undefined, args, context, info) => {
        if (source?.broken?.includes(field.name)) throw new Error(`planted: ${type.name}.${field.name}`);
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}
