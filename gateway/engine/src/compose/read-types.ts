import {
  getDirectiveValues,
  isObjectType,
  parse,
  Kind,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Contract, EventRule } from './contract.ts';

/** Keys, sharding, moves and events of object types, from `@key`, `@sharded`, `@moved` and `@event`. A key of several fields, or a nested one, is no key for the engine. */
export function readTypes(worded: GraphQLSchema): Pick<Contract, 'keys' | 'sharded' | 'moves' | 'events'> {
  const keys = new Map<string, string>();
  const sharded = new Map<string, string>();
  const moves = new Map<string, string>();
  const events = new Map<string, EventRule>();
  for (const type of Object.values(worded.getTypeMap())) {
    if (!isObjectType(type) || !type.astNode) continue;
    const key = readKey(worded, type);
    if (key !== undefined) keys.set(type.name, key);
    const word = worded.getDirective('sharded');
    const values = word ? getDirectiveValues(word, type.astNode) : undefined;
    if (values) sharded.set(type.name, String(values['by']));
    const moved = worded.getDirective('moved');
    const place = moved ? getDirectiveValues(moved, type.astNode) : undefined;
    if (place) moves.set(type.name, String(place['to']));
    const event = worded.getDirective('event');
    const roles = event ? getDirectiveValues(event, type.astNode) : undefined;
    if (roles) events.set(type.name, eventRule(roles));
  }
  return { keys, sharded, moves, events };
}

function eventRule(roles: Readonly<Record<string, unknown>>): EventRule {
  const field = (role: string) => String(roles[role]);
  const optional = (role: string) => (typeof roles[role] === 'string' ? roles[role] : null);
  return {
    kind: field('kind'),
    shard: field('shard'),
    cursor: field('cursor'),
    positions: field('positions'),
    message: field('message'),
    id: optional('id'),
    at: optional('at'),
  };
}

function readKey(worded: GraphQLSchema, type: GraphQLObjectType): string | undefined {
  const word = worded.getDirective('key');
  for (const node of type.astNode?.directives ?? []) {
    if (!word || node.name.value !== 'key') continue;
    const fields = getDirectiveValues(word, { directives: [node] })?.['fields'];
    const key = singleField(String(fields));
    if (key !== undefined && key in type.getFields()) return key;
  }
  return undefined;
}

function singleField(fields: string): string | undefined {
  try {
    const definition = parse(`{ ${fields} }`).definitions[0];
    if (definition?.kind !== Kind.OPERATION_DEFINITION) return undefined;
    const [only, ...others] = definition.selectionSet.selections;
    if (others.length > 0 || only?.kind !== Kind.FIELD || only.selectionSet) return undefined;
    return only.name.value;
  } catch {
    return undefined;
  }
}
