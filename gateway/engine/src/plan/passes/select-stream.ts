import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { EventRule } from '../../compose/contract.ts';
import { refuse } from '../../errors.ts';
import type { StreamNode } from '../nodes.ts';
import { rootPlace, type Place, type PlanContext } from '../plan-context.ts';
import type { EventFill, EventRole, EventSelection } from '../stream-selection.ts';
import { collectFields, selectionSets, type CollectedFields } from './collect-fields.ts';
import { selectComposite } from './select-rows.ts';
import { upstreamArguments, upstreamField } from './upstream-field.ts';

/** The one field of a subscription, and what shards are asked for it: the client's selection, plus what the engine reads of every event. */
export function selectStream(
  context: PlanContext,
  type: GraphQLObjectType,
  collected: CollectedFields,
): StreamNode {
  const [first] = collected;
  if (!first) throw refuse('BAD_USER_INPUT', 'expected a field to subscribe to; all are left out');
  const [responseKey, nodes] = first;
  const fieldName = nodes[0].name.value;
  const coordinate = `${type.name}.${fieldName}`;
  const field = type.getFields()[fieldName];
  const rule = context.contract.roots.get(coordinate);
  if (!field || rule?.kind !== 'STREAM') throw new TypeError(`${coordinate} is no stream`);
  const place = rootPlace(responseKey, 0);
  const { event, text } = selectEvent(context, field, nodes, place);
  if (context.nested.length > 0)
    throw refuse('BAD_USER_INPUT', `${coordinate}: lists over all shards cannot be selected on events`);
  const afterVariable = `${context.prefix}after`;
  const args = upstreamArguments(nodes[0], place.uses, [`after: $${afterVariable}`], AFTER);
  return {
    kind: 'Stream',
    index: 0,
    responseKey,
    fieldName,
    coordinate,
    type: String(field.type),
    field: nodes[0],
    fetch: {
      kind: 'Fetch',
      text: upstreamField(responseKey, fieldName, args, text),
      variables: [...place.uses],
      pageVariables: null,
      closures: [],
    },
    afterVariable,
    event,
    shardArguments: rule.shardArguments,
    closures: rule.closures.map(({ path }) => path),
  };
}

const AFTER: ReadonlySet<string> = new Set(['after']);

function selectEvent(
  context: PlanContext,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  place: Place,
): { event: EventSelection; text: string } {
  const type = getNamedType(field.type);
  const rule = context.contract.events.get(type.name);
  if (!isObjectType(type) || !rule) throw new TypeError(`${type.name} is no event`);
  const always = [rule.kind, rule.shard, rule.cursor, ...(rule.id === null ? [] : [rule.id])];
  const { selection, text } = selectComposite(context, String(field.type), type, nodes, place, always);
  const keys = selection.rows[0]?.keys ?? {};
  const collected = collectFields(context, type, selectionSets(nodes));
  return {
    event: {
      typeName: type.name,
      value: selection,
      keys: {
        kind: keys[rule.kind] ?? rule.kind,
        shard: keys[rule.shard] ?? rule.shard,
        cursor: keys[rule.cursor] ?? rule.cursor,
        id: rule.id === null ? null : (keys[rule.id] ?? rule.id),
      },
      cursorKeys: [...collected].flatMap(([key, [node]]) => (node.name.value === rule.cursor ? [key] : [])),
      fills: fillsOf(context, type, rule, collected),
    },
    text,
  };
}

function fillsOf(
  context: PlanContext,
  type: GraphQLObjectType,
  rule: EventRule,
  collected: CollectedFields,
): EventFill[] {
  return [...collected].flatMap(([key, nodes]) => {
    const field = type.getFields()[nodes[0].name.value];
    if (!field) return [];
    const role = ROLES.find((candidate) => rule[candidate] === field.name);
    const list = isNonNullType(field.type) && isListType(field.type.ofType);
    return {
      key,
      role: role ? (role.toUpperCase() as EventRole) : list ? 'EMPTY' : 'NULL',
      nonNull: isNonNullType(field.type),
      position: role === 'positions' ? positionFields(context, field, rule, nodes) : {},
    };
  });
}

const ROLES = ['kind', 'shard', 'cursor', 'message', 'at', 'positions'] as const;

function positionFields(
  context: PlanContext,
  field: GraphQLField<unknown, unknown>,
  rule: EventRule,
  nodes: readonly FieldNode[],
): Record<string, 'SHARD' | 'CURSOR'> {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return {};
  const entries = [...collectFields(context, type, selectionSets(nodes))].flatMap(
    ([key, [node]]): [string, 'SHARD' | 'CURSOR'][] =>
      node.name.value === rule.shard
        ? [[key, 'SHARD']]
        : node.name.value === rule.cursor
          ? [[key, 'CURSOR']]
          : [],
  );
  return Object.fromEntries(entries);
}
