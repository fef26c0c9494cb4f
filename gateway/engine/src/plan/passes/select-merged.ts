import {
  getNamedType,
  isLeafType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { FieldRule, MergeRule } from '../../compose/contract.ts';
import type { DerivedNeed, KeyField, MergeValue } from '../merged-selection.ts';
import { inside, listed, type Place, type PlanContext, type Selected } from '../plan-context.ts';
import { collectFields, selectionSets } from './collect-fields.ts';
import { ConnectionDraft } from './connection-draft.ts';
import { fullField } from './full-selection.ts';
import { MergedDraft } from './merged-draft.ts';
import { selectComposite } from './select-rows.ts';
import { selectPlain } from './select-plain.ts';
import { braces, upstreamArguments } from './upstream-field.ts';

type Field = GraphQLField<unknown, unknown>;
type Nodes = readonly [FieldNode, ...FieldNode[]];

/** What the client selects on a merged field, by its strategy. */
export function selectMerged(
  context: PlanContext,
  field: Field,
  rule: MergeRule,
  nodes: readonly FieldNode[],
  place: Place,
): Selected<MergeValue> {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return { selection: { kind: 'LEAF' }, text: '' };
  if (rule.strategy !== 'LIST' && rule.strategy !== 'UNION')
    return selectMergedObject(context, named, rule, nodes, place);
  const { selection, text } = selectComposite(
    context,
    `${named.name}!`,
    named,
    nodes,
    listed(inside(place, '*')),
    rule.by,
  );
  const keys = rule.by.map((fieldName): KeyField => ({
    fieldName,
    upstreamKey: selection.rows[0]?.keys[fieldName] ?? fieldName,
    type: String(named.getFields()[fieldName]?.type),
  }));
  return { selection: { kind: 'ROWS', keys, selection }, text };
}

/** A connection, an OBJECT, or the rows of a GROUP. */
function selectMergedObject(
  context: PlanContext,
  type: GraphQLObjectType,
  rule: MergeRule,
  nodes: readonly FieldNode[],
  place: Place,
): Selected<MergeValue> {
  const draft = new MergedDraft(type, context.prefix);
  const connection = rule.strategy === 'CONNECTION' ? new ConnectionDraft(context, type, place) : null;
  const collected = collectFields(context, type, selectionSets(nodes));
  const selectedKeys = new Map<string, string>();
  for (const [key, fields] of collected) {
    const name = fields[0].name.value;
    const output = connection?.output(key, fields);
    if (output) draft.outputs.push(output);
    else if (name === '__typename') draft.outputs.push({ kind: 'TYPENAME', responseKey: key });
    else if (rule.strategy === 'GROUP' && rule.by.includes(name)) {
      draft.outputs.push({ kind: 'KEY', responseKey: key, key: rule.by.indexOf(name) });
      if (!selectedKeys.has(name)) selectedKeys.set(name, key);
    } else if (context.contract.fields.get(`${type.name}.${name}`)?.kind === 'MERGE') {
      draft.outputs.push({
        kind: 'MERGED',
        responseKey: key,
        merge: addMerge(context, draft, key, fields, place),
      });
    } else {
      // Filled in the second round, when all merged fields are known.
      draft.outputs.push({ kind: 'TYPENAME', responseKey: key });
      if (context.contract.fields.get(`${type.name}.${name}`)?.kind === 'COVERAGE') connection?.countRows();
    }
  }
  if (rule.strategy === 'GROUP') draft.settleKeys(rule.by, selectedKeys);
  fillOutputs(context, draft, collected, rule, place);
  const rows = connection?.finish(draft.fields) ?? null;
  const text = braces(context.prefix, draft.fields);
  const selection = draft.finish();
  if (rule.strategy === 'CONNECTION') return { selection: { kind: 'CONNECTION', selection, rows }, text };
  if (rule.strategy === 'GROUP') return { selection: { kind: 'GROUP', keys: draft.keys, selection }, text };
  return { selection: { kind: 'OBJECT', selection }, text };
}

/** Second round, when all the client's merged fields are known: what the engine fills, from them or from more of them. */
function fillOutputs(
  context: PlanContext,
  draft: MergedDraft,
  collected: ReadonlyMap<string, Nodes>,
  parent: MergeRule,
  place: Place,
): void {
  for (const [key, nodes] of collected) {
    const [node] = nodes;
    const coordinate = `${draft.type.name}.${node.name.value}`;
    const field = draft.type.getFields()[node.name.value];
    const rule: FieldRule | undefined = context.contract.fields.get(coordinate);
    const at = draft.outputs.findIndex((output) => output.responseKey === key);
    if (!field || !rule) continue;
    if (rule.kind === 'COVERAGE') {
      const named = getNamedType(field.type);
      if (isObjectType(named))
        draft.outputs[at] = {
          kind: 'COVERAGE',
          responseKey: key,
          selection: selectPlain(context, named, nodes),
        };
    } else if (rule.kind === 'RELATION') {
      const of = rule.of.map((name) => draft.plain(name) ?? addHidden(context, draft, name, place));
      draft.outputs[at] = { kind: 'RELATION', responseKey: key, of };
    } else if (rule.kind === 'DERIVED') {
      const needs = rule.needs.map((name) => derivedNeed(context, draft, name, parent, place));
      draft.outputs[at] = {
        kind: 'DERIVED',
        responseKey: key,
        coordinate,
        type: String(field.type),
        field: node,
        needs,
      };
    }
  }
}

function derivedNeed(
  context: PlanContext,
  draft: MergedDraft,
  fieldName: string,
  parent: MergeRule,
  place: Place,
): DerivedNeed {
  if (parent.strategy === 'GROUP' && parent.by.includes(fieldName))
    return { fieldName, from: 'KEY', index: parent.by.indexOf(fieldName) };
  const field = draft.type.getFields()[fieldName];
  // A leaf the client has selected will do; of an object the client may have selected a part only.
  const own = field && isLeafType(getNamedType(field.type)) ? draft.plain(fieldName) : undefined;
  const hidden = draft.merges.findIndex((merge) => merge.upstreamKey === draft.hiddenKey(fieldName));
  return {
    fieldName,
    from: 'MERGE',
    index: own ?? (hidden >= 0 ? hidden : addHidden(context, draft, fieldName, place)),
  };
}

/** A merged field only the engine reads, with all of its value. */
function addHidden(context: PlanContext, draft: MergedDraft, fieldName: string, place: Place): number {
  const field = draft.type.getFields()[fieldName];
  if (!field) throw new TypeError(`${draft.type.name}.${fieldName} does not exist`);
  return addMerge(context, draft, draft.hiddenKey(fieldName), [fullField(context.contract, field)], place);
}

function addMerge(
  context: PlanContext,
  draft: MergedDraft,
  upstreamKey: string,
  nodes: Nodes,
  place: Place,
): number {
  const fieldName = nodes[0].name.value;
  const coordinate = `${draft.type.name}.${fieldName}`;
  const field = draft.type.getFields()[fieldName];
  const rule = context.contract.fields.get(coordinate);
  if (!field || rule?.kind !== 'MERGE') throw new TypeError(`${coordinate} is not merged`);
  const { selection, text } = selectMerged(context, field, rule, nodes, inside(place, upstreamKey));
  return draft.add(
    { fieldName, coordinate, upstreamKey, type: String(field.type), rule, value: selection },
    upstreamArguments(nodes[0], place.uses),
    text,
  );
}
