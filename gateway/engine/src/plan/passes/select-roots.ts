import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { RootRule } from '../../compose/contract.ts';
import type { FetchNode, EntitiesNode, RouteNode, ScatterNode } from '../nodes.ts';
import { rootPlace, type PlanContext } from '../plan-context.ts';
import type { CollectedFields } from './collect-fields.ts';
import { scatterFetch } from './scatter-fetch.ts';
import { selectEntities } from './select-entities.ts';
import { selectMerged } from './select-merged.ts';
import { selectField } from './select-rows.ts';
import { upstreamArguments, upstreamField } from './upstream-field.ts';

export interface SelectedRoots {
  readonly remote: readonly (ScatterNode | RouteNode)[];
  readonly entities: readonly EntitiesNode[];
  /** Response keys of what is answered here. */
  readonly local: readonly string[];
}

/** Splits the root fields by who answers them, and writes what the shards are asked. */
export function selectRoots(
  context: PlanContext,
  type: GraphQLObjectType,
  collected: CollectedFields,
): SelectedRoots {
  const remote: (ScatterNode | RouteNode)[] = [];
  const entities: EntitiesNode[] = [];
  const local: string[] = [];
  let index = 0;
  for (const [key, nodes] of collected) {
    const coordinate = `${type.name}.${nodes[0].name.value}`;
    const field = type.getFields()[nodes[0].name.value];
    const rule = context.contract.roots.get(coordinate);
    const root = { index, responseKey: key, coordinate, field: nodes[0] };
    if (!field || !rule || rule.kind === 'LOCAL') local.push(key);
    else if (rule.kind === 'SCATTER') remote.push(scatter(context, field, rule, root, nodes));
    else if (rule.kind === 'ENTITIES') entities.push(selectEntities(context, root, nodes));
    else if (rule.kind === 'ROUTE') remote.push(route(context, field, rule, root, nodes));
    else throw new TypeError(`${coordinate} is a stream`);
    index++;
  }
  return { remote, entities, local };
}

type Field = GraphQLField<unknown, unknown>;
type Root = Pick<ScatterNode, 'index' | 'responseKey' | 'coordinate' | 'field'>;

function scatter(
  context: PlanContext,
  field: Field,
  rule: RootRule & { kind: 'SCATTER' },
  root: Root,
  nodes: readonly FieldNode[],
): ScatterNode {
  const place = rootPlace(root.responseKey, root.index);
  const { selection, text } = selectMerged(context, field, rule.merge, nodes, place);
  const fetch = scatterFetch(context, {
    field: root.field,
    definition: field,
    rule,
    upstreamKey: root.responseKey,
    name: String(root.index),
    paged: selection.kind === 'CONNECTION',
    text,
    uses: place.uses,
  });
  return {
    kind: 'Scatter',
    ...root,
    fieldName: field.name,
    type: String(field.type),
    fetch,
    rule: rule.merge,
    value: selection,
    shardArguments: rule.shardArguments,
  };
}

function route(
  context: PlanContext,
  field: Field,
  rule: RootRule & { kind: 'ROUTE' },
  root: Root,
  nodes: readonly FieldNode[],
): RouteNode {
  const place = rootPlace(root.responseKey, root.index);
  const { selection, text } = selectField(context, field.type, nodes, place);
  const args = upstreamArguments(root.field, place.uses);
  const fetch: FetchNode = {
    kind: 'Fetch',
    text: upstreamField(root.responseKey, field.name, args, text),
    variables: [...place.uses],
    pageVariables: null,
    closures: [],
  };
  const named = getNamedType(field.type).name;
  const typeName = context.contract.keys.has(named) ? named : null;
  return {
    kind: 'Route',
    ...root,
    fieldName: field.name,
    type: String(field.type),
    fetch,
    by: rule.by,
    names: rule.names,
    typeName,
    value: selection,
  };
}
