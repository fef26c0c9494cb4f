import { parseType, Kind, type GraphQLSchema, type TypeNode } from 'graphql';
import type { CompositeSelection, FieldSelection, RowSelection } from '../../plan/row-selection.ts';
import type { Protocol } from '../../ports/protocol.ts';
import { leafTest, listedTest } from './leaf.ts';
import { typedCheck } from './typed.ts';
import { kindOfValue, violation, within, type Check } from './violation.ts';

/** What checks are compiled with. */
export interface CheckContext {
  readonly schema: GraphQLSchema;
  readonly protocol: Protocol;
}

/** Checks a value that comes whole from one shard: shape, leaf types, nulls, and that its rows are that shard's own (promise 5). */
export function fieldCheck(context: CheckContext, field: FieldSelection): Check {
  return field.kind === 'LEAF'
    ? leafCheck(context, field.type)
    : typedCheck(field.type, compositeCheck(context, field));
}

export function leafCheck(context: CheckContext, type: string): Check {
  const node = parseType(type, { noLocation: true });
  const name = innermost(node);
  const named = context.schema.getType(name);
  if (!named) throw new TypeError(`the API schema has no type ${name}`);
  const test = leafTest(named);
  const isSound = listedTest(node, test);
  const explain = typedCheck(type, (value) =>
    test(value) ? null : violation(`expected ${name}, got ${kindOfValue(value)}`),
  );
  return (value, shard) => (isSound(value) ? null : explain(value, shard));
}

function innermost(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type);
}

/** Checks the node of an edge. Its owner is known already: it has the id of its cursor. */
export function nodeCheck(context: CheckContext, composite: CompositeSelection): Check {
  const rows = composite.rows.map((row) => ({ ...row, ownerKey: null }));
  return typedCheck(composite.type, compositeCheck(context, { ...composite, rows }));
}

/** One object, of whichever possible type. */
export function compositeCheck(context: CheckContext, composite: CompositeSelection): Check {
  const checks = new Map(composite.rows.map((row) => [row.typeName, rowCheck(context, row)]));
  const { typeKey } = composite;
  const [only] = checks.values();
  if (typeKey === null) return only ?? (() => null);
  const possible = [...checks.keys()].join(', ');
  return (value, shard) => {
    const check = isObject(value) ? checks.get(String(value[typeKey])) : undefined;
    return check ? check(value, shard) : within('__typename', violation(`expected one of ${possible}`));
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowCheck(context: CheckContext, row: RowSelection): Check {
  const fields = [
    ...row.outputs.flatMap((output) =>
      output.kind === 'FIELD' ? [{ key: output.responseKey, check: fieldCheck(context, output.value) }] : [],
    ),
    ...row.hidden.map((field) => ({ key: field.upstreamKey, check: leafCheck(context, field.type) })),
    ...row.references.map((reference) => ({
      key: reference.upstreamKey,
      check: typedCheck(reference.value.type, compositeCheck(context, reference.value)),
    })),
  ];
  const keys = fields.map(({ key }) => key);
  const checks = fields.map(({ check }) => check);
  const further = [
    ownerCheck(context, row),
    ...row.references.map((reference) => referenceCheck(context, reference)),
  ].filter((check) => check !== null);
  return (value, shard) => {
    if (!isObject(value)) return violation(`expected an object, got ${kindOfValue(value)}`);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as string;
      const found = (checks[index] as Check)(value[key], shard);
      if (found) return within(key, found);
    }
    for (const check of further) {
      const found = check(value, shard);
      if (found) return found;
    }
    return null;
  };
}

function ownerCheck({ protocol }: CheckContext, row: RowSelection): Check | null {
  const { ownerKey, typeName } = row;
  if (ownerKey === null) return null;
  return (value, shard) => {
    const owner = protocol.ownerOf(typeName, String((value as Record<string, unknown>)[ownerKey]));
    return 'shard' in owner && owner.shard === shard
      ? null
      : within(ownerKey, violation(`expected the id of a row of ${shard}`));
  };
}

/** A shard answers a reference to rows of its own only. */
function referenceCheck({ protocol }: CheckContext, reference: RowSelection['references'][number]): Check {
  const { upstreamKey, byKey, typeName } = reference;
  return (value, shard) => {
    const row = value as Record<string, unknown>;
    if (row[upstreamKey] === null) return null;
    const owner = row[byKey] === null ? null : protocol.ownerOf(typeName, row[byKey] as string);
    return owner && 'shard' in owner && owner.shard === shard
      ? null
      : within(upstreamKey, violation(`expected null, for the row is not one of ${shard}`));
  };
}
