import { getArgumentValues, isObjectType } from 'graphql';
import type { Cost } from '../cost/cost.ts';
import { weighField } from '../cost/weigh-rows.ts';
import { isObject } from '../execute/check/row.ts';
import { state } from '../execute/coverage/source-state.ts';
import type { Execution } from '../execute/execution.ts';
import { pathTo } from '../execute/path.ts';
import { tellFailure } from '../execute/run/tell-failure.ts';
import type { EntitiesNode } from '../plan/nodes.ts';

/** One `_entities` field under way. */
export interface EntitiesRun {
  readonly node: EntitiesNode;
  readonly wanted: readonly Wanted[];
}

/** What became of one representation. */
interface Wanted {
  /** Null where nobody can be asked for it. */
  readonly owner: string | null;
  /** A look-up writes here, like into any row that refers to another. */
  readonly place: { entity: unknown; resolution: string | null };
}

/** Reads the representations and notes a look-up for each: one request per owner, whoever asks for however many. */
export function beginEntities<Context>(execution: Execution<Context>): readonly EntitiesRun[] {
  return execution.compiled.entities.map((node) => ({
    node,
    wanted: representationsOf(execution, node).map((given, index) => want(execution, node, given, index)),
  }));
}

/** Each representation is one row of its type. */
export function priceEntities<Context>(execution: Execution<Context>): Cost {
  let total = 0;
  let rows = 0;
  for (const node of execution.compiled.entities) {
    const given = representationsOf(execution, node);
    rows += given.length;
    for (const one of given) {
      const found = lookupOf(node, one);
      const lookup = found ? execution.compiled.lookups[found.lookup] : undefined;
      total += lookup ? weighField(lookup.node.value) : 1;
    }
  }
  return { total, rows };
}

function representationsOf<Context>(
  { compiled, variables }: Execution<Context>,
  node: EntitiesNode,
): readonly unknown[] {
  const query = compiled.apiSchema.getQueryType();
  const field = isObjectType(query) ? query.getFields()['_entities'] : undefined;
  if (!field) throw new TypeError('the API schema has no field _entities');
  return getArgumentValues(field, node.field, variables)['representations'] as readonly unknown[];
}

function lookupOf(
  node: EntitiesNode,
  given: unknown,
): { readonly lookup: number; readonly key: string } | undefined {
  const typeName = isObject(given) ? given['__typename'] : undefined;
  return typeof typeName === 'string' && Object.hasOwn(node.lookups, typeName)
    ? node.lookups[typeName]
    : undefined;
}

function want<Context>(
  execution: Execution<Context>,
  node: EntitiesNode,
  given: unknown,
  index: number,
): Wanted {
  const { environment, sink, pending } = execution;
  const path = pathTo(pathTo(undefined, node.responseKey), index);
  const place: Wanted['place'] = { entity: null, resolution: null };
  const found = lookupOf(node, given);
  const id = found && isObject(given) ? given[found.key] : undefined;
  if (!found || typeof id !== 'string') {
    sink.add('BAD_USER_INPUT', 'expected a representation with the name of a type and its key', path);
    return { owner: null, place };
  }
  const typeName = String((given as Readonly<Record<string, unknown>>)['__typename']);
  const owner = environment.protocol.ownerOf(typeName, id);
  if ('error' in owner) {
    sink.add(owner.error, owner.message, path);
    return { owner: null, place };
  }
  place.resolution = 'UNREACHABLE';
  pending.push({
    lookup: found.lookup,
    owner: owner.shard,
    id,
    target: place,
    key: 'entity',
    resolutionKeys: ['resolution'],
    path,
  });
  return { owner: owner.shard, place };
}

/** The list as it stands after the look-ups. An entity whose owner did not answer is null with an error: to whoever mounts this graph, null alone would say that there is none. */
export function finishEntities<Context>(
  execution: Execution<Context>,
  { node, wanted }: EntitiesRun,
): unknown[] {
  return wanted.map(({ owner, place }, index) => {
    const path = pathTo(pathTo(undefined, node.responseKey), index);
    if (owner !== null && place.resolution === 'UNREACHABLE' && !execution.sink.has(path))
      tellFailure(execution, execution.coverage.states.get(owner) ?? state('UNREACHABLE'), path, owner);
    return place.entity;
  });
}
