import { readdirSync, readFileSync } from 'node:fs';
import { buildASTSchema, parse, type DocumentNode, type GraphQLSchema } from 'graphql';

const folder = new URL('../../../schema/', import.meta.url);

/** The contract as graphql-js sees it. Routing notes are not looked at. */
export function readContract(): GraphQLSchema {
  const text = ['network.graphql', 'answer.graphql']
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  return buildASTSchema(parse(text), { assumeValidSDL: true });
}

/** All named operations and fragments of `schema/operations` as one document. */
export function readOperations(): DocumentNode {
  const place = new URL('operations/', folder);
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .toSorted();
  return parse(names.map((name) => readFileSync(new URL(name, place), 'utf8')).join('\n'));
}
