import {
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { refuse } from '../../errors.ts';
import { inside, listed, type Place, type PlanContext, type Selected } from '../plan-context.ts';
import type { CompositeSelection, FieldSelection, RowSelection } from '../row-selection.ts';
import { addLookup } from './add-lookup.ts';
import { addNested } from './add-nested.ts';
import { collectFields, selectionSets, type CollectedFields } from './collect-fields.ts';
import { RowDraft } from './row-draft.ts';
import { braces, upstreamArguments, upstreamField } from './upstream-field.ts';

/** What the client selects on one field of a row: a leaf, an object, or objects of several types. */
export function selectField(
  context: PlanContext,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  place: Place,
): Selected<FieldSelection> {
  const named = getNamedType(type);
  if (isObjectType(named) || isAbstractType(named))
    return selectComposite(
      context,
      String(type),
      named,
      nodes,
      String(type).includes('[') ? listed(place) : place,
    );
  return { selection: { kind: 'LEAF', type: String(type) }, text: '' };
}

/** What the client selects on objects that come whole from one shard. `always`: leaf fields the engine needs in any case. */
export function selectComposite(
  context: PlanContext,
  type: string,
  named: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  place: Place,
  always: readonly string[] = [],
): Selected<CompositeSelection> {
  const sets = selectionSets(nodes);
  if (isObjectType(named)) {
    const row = selectRow(context, named, collectFields(context, named, sets), place, always);
    return {
      selection: { kind: 'COMPOSITE', type, typeKey: null, rows: [row.selection] },
      text: braces(context.prefix, row.fields),
    };
  }
  const typeKey = `${context.prefix}type`;
  const rows = context.contract.apiSchema
    .getPossibleTypes(named)
    .map((possible) =>
      selectRow(
        context,
        possible,
        collectFields(context, possible, sets),
        { ...inside(place, `<${possible.name}>`), apart: true },
        always,
      ),
    );
  const fragments = rows
    .filter((row) => row.fields.length > 0)
    .map((row) => `... on ${row.selection.typeName} ${braces(context.prefix, row.fields)}`);
  return {
    selection: { kind: 'COMPOSITE', type, typeKey, rows: rows.map((row) => row.selection) },
    text: braces(context.prefix, [`${typeKey}: __typename`, ...fragments]),
  };
}

interface SelectedRow {
  readonly selection: RowSelection;
  readonly fields: readonly string[];
}

/** Rows of one type: the client's fields in the client's order, plus what the engine needs to check rows and to follow references. */
function selectRow(
  context: PlanContext,
  type: GraphQLObjectType,
  collected: CollectedFields,
  place: Place,
  always: readonly string[],
): SelectedRow {
  const draft = new RowDraft(type, collected, context.prefix, place.apart);
  const resolutions: { readonly output: number; readonly of: string }[] = [];
  for (const [key, nodes] of collected) {
    const name = nodes[0].name.value;
    const field = type.getFields()[name];
    const rule = context.contract.fields.get(`${type.name}.${name}`);
    const nested = context.contract.nested.get(`${type.name}.${name}`);
    if (!field) {
      draft.outputs.push({ kind: 'TYPENAME', responseKey: key });
    } else if (nested) {
      const index = addNested(context, {
        typeName: type.name,
        definition: field,
        rule: nested,
        responseKey: key,
        nodes,
        place,
      });
      const idKey = draft.need(context.contract.keys.get(type.name) ?? 'id');
      draft.outputs.push({ kind: 'NESTED', responseKey: key, nested: index, idKey });
    } else if (rule?.kind === 'REFERENCE') {
      const reference = addReference(context, draft, field, key, nodes, rule.by, place);
      draft.outputs.push({ kind: 'REFERENCE', responseKey: key, reference });
    } else if (rule?.kind === 'RESOLUTION') {
      resolutions.push({ output: draft.outputs.length, of: rule.of });
      draft.outputs.push({ kind: 'TYPENAME', responseKey: key });
    } else {
      addField(context, draft, field, key, nodes, place);
    }
  }
  for (const { output, of } of resolutions) {
    const responseKey = draft.outputs[output]?.responseKey ?? '';
    draft.outputs[output] = {
      kind: 'RESOLUTION',
      responseKey,
      reference: referenceFor(context, draft, type, of, place),
    };
  }
  const ownerField = context.contract.sharded.get(type.name);
  const ownerKey = ownerField === undefined ? null : draft.need(ownerField);
  const keys = Object.fromEntries(always.map((name) => [name, draft.need(name)]));
  return { selection: draft.finish(ownerKey, keys), fields: draft.fields };
}

type Field = GraphQLField<unknown, unknown>;

function addField(
  context: PlanContext,
  draft: RowDraft,
  field: Field,
  key: string,
  nodes: readonly [FieldNode, ...FieldNode[]],
  place: Place,
): void {
  const { selection, text } = selectField(context, field.type, nodes, inside(place, key));
  draft.outputs.push({ kind: 'FIELD', responseKey: key, value: selection });
  draft.fields.push(upstreamField(key, field.name, upstreamArguments(nodes[0], place.uses), text));
}

/** A resolution speaks of a reference beside it; where the client selects none, the engine follows one for itself. */
function referenceFor(
  context: PlanContext,
  draft: RowDraft,
  type: GraphQLObjectType,
  name: string,
  place: Place,
): number {
  const found = draft.references.findIndex((reference) => reference.fieldName === name);
  if (found >= 0) return found;
  const field = type.getFields()[name];
  const rule = context.contract.fields.get(`${type.name}.${name}`);
  if (!field || rule?.kind !== 'REFERENCE') throw new TypeError(`${type.name}.${name} is no reference`);
  return addReference(context, draft, field, draft.hiddenKey(name), [], rule.by, place);
}

/**
 * Adds a reference to a row: the shard's own answer where it owns the id, else a look-up at the owner with the same selection.
 * Returns its position among the references of the row. Refuses references nested too deeply (promise 6).
 */
function addReference(
  context: PlanContext,
  draft: RowDraft,
  field: Field,
  upstreamKey: string,
  nodes: readonly FieldNode[],
  by: string,
  place: Place,
): number {
  const { type } = field;
  if (!isObjectType(type)) throw new TypeError(`${field.name} does not lead to an object`);
  const depth = place.depth + 1;
  const { path } = inside(place, upstreamKey);
  if (depth > context.maxReferenceDepth) {
    throw refuse(
      'LIMIT_DEPTH',
      `expected at most ${context.maxReferenceDepth} references inside one another, got one more at ${path}`,
    );
  }
  const uses = new Set<string>();
  const key = context.contract.keys.get(type.name) ?? 'id';
  const { selection, text } = selectComposite(
    context,
    type.name,
    type,
    nodes,
    { ...place, path, depth, uses },
    [key],
  );
  uses.forEach((name) => place.uses.add(name));
  draft.fields.push(upstreamField(upstreamKey, field.name, '', text));
  const lookup = addLookup(context, {
    typeName: type.name,
    key,
    text,
    variables: uses,
    value: selection,
    into: new Set([path]),
  });
  const entityKey = selection.rows[0]?.keys[key] ?? key;
  return (
    draft.references.push({
      fieldName: field.name,
      upstreamKey,
      byKey: draft.need(by),
      typeName: type.name,
      entityKey,
      lookup,
      value: selection,
    }) - 1
  );
}
