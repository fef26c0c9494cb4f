import { parse, validate } from 'graphql';
import { toySchema } from '../toy/schema.ts';
import type { ToyRequest } from '../toy/server.ts';
import type { Draw } from './draw.ts';
import { drawRootSelection, type Writing } from './draw-selection.ts';
import type { World } from './world.ts';
import { Variables } from './write-value.ts';

const TRIES = 8;

/** Draws one valid operation for this world. What conflicts with itself is drawn again. */
export function drawOperation(draw: Draw, world: World, kind: 'query' | 'mutation' = 'query'): ToyRequest {
  for (let tries = 0; tries < TRIES; tries++) {
    const request = writeOperation(draw, world, kind);
    if (validate(toySchema, parse(request.query)).length === 0) return request;
  }
  return { query: '{ __typename }' };
}

function writeOperation(draw: Draw, world: World, kind: 'query' | 'mutation'): ToyRequest {
  const root = kind === 'query' ? toySchema.getQueryType() : toySchema.getMutationType();
  if (!root) throw new Error(`the toy has no ${kind}`);
  const variables = new Variables();
  const writing: Writing = { draw, world, schema: toySchema, variables, fragments: [] };
  const selection = drawRootSelection(writing, root);
  const declared = variables.declarations.length > 0 ? `(${variables.declarations.join(', ')})` : '';
  const several = draw.chance(5);
  const text = [
    `${kind} Asked${declared} ${selection}`,
    ...writing.fragments,
    ...(several ? ['query Other { __typename }'] : []),
  ].join('\n');
  return { query: text, variables: variables.values, ...(several ? { operationName: 'Asked' } : {}) };
}
