import { Kind, parseType, type TypeNode } from 'graphql';
import type {
  CompositeSelection,
  FieldSelection,
  RowOutput,
  RowSelection,
} from '../../plan/row-selection.ts';
import type { ErrorTree } from '../errors/error-tree.ts';
import { pathTo, type Path } from '../path.ts';
import { emptyObject } from './empty-object.ts';
import { referenceWriter } from './reference.ts';
import type { Shape, ShapeRun } from './shape.ts';

/** Shapes a field of a row, or of the root. */
export function fieldShape(field: FieldSelection): Shape {
  return field.kind === 'LEAF'
    ? leafShape
    : listed(parseType(field.type, { noLocation: true }), compositeShape(field));
}

/** Leaf values, and lists of them, pass as they are. */
const leafShape: Shape = (value, run, path, errors) => {
  if (errors) run.sink.below(errors, path, run.shard);
  return value;
};

function listed(type: TypeNode, inner: Shape): Shape {
  if (type.kind === Kind.NON_NULL_TYPE) return listed(type.type, inner);
  if (type.kind === Kind.NAMED_TYPE) return inner;
  const shape = listed(type.type, inner);
  return (value, run, path, errors) => {
    if (value === null) return nothing(run, path, errors);
    const items = value as readonly unknown[];
    const shaped: unknown[] = [];
    for (let index = 0; index < items.length; index++) {
      shaped.push(shape(items[index], run, path && pathTo(path, index), errors?.children.get(index)));
    }
    if (errors) for (const error of errors.errors) run.sink.upstream(error, path, run.shard);
    return shaped;
  };
}

/** One object, of whichever possible type. */
export function compositeShape(composite: CompositeSelection): Shape {
  const shapes = new Map(composite.rows.map((row) => [row.typeName, rowShape(row)]));
  const { typeKey } = composite;
  const [only] = shapes.values();
  return (value, run, path, errors) => {
    if (value === null) return nothing(run, path, errors);
    const shape = typeKey === null ? only : shapes.get(String((value as Record<string, unknown>)[typeKey]));
    return shape ? shape(value, run, path, errors) : null;
  };
}

function nothing(run: ShapeRun, path: Path | undefined, errors: ErrorTree | undefined): null {
  if (errors) run.sink.below(errors, path, run.shard);
  return null;
}

/** Writes one response key of a row. */
export type Writer = (
  out: Record<string, unknown>,
  row: Readonly<Record<string, unknown>>,
  run: ShapeRun,
  path: Path | undefined,
  errors: ErrorTree | undefined,
) => void;

function rowShape(row: RowSelection): Shape {
  const writers = row.outputs.map((output) => writer(row, output));
  const create = emptyObject(row.outputs);
  const followed = followedKeys(row);
  return (value, run, path, errors) => {
    const out = create();
    const given = value as Readonly<Record<string, unknown>>;
    for (let index = 0; index < writers.length; index++)
      (writers[index] as Writer)(out, given, run, path, errors);
    if (errors) {
      for (const error of errors.errors) run.sink.upstream(error, path, run.shard);
      for (const [key, below] of errors.children)
        if (!followed.has(key)) run.sink.below(below, path, run.shard);
    }
    return out;
  };
}

function writer(row: RowSelection, output: RowOutput): Writer {
  const { responseKey } = output;
  switch (output.kind) {
    case 'TYPENAME':
      return (out) => {
        out[responseKey] = row.typeName;
      };
    case 'FIELD': {
      const shape = fieldShape(output.value);
      if (shape === leafShape) {
        return (out, given, run, path, errors) => {
          out[responseKey] = given[responseKey];
          const below = errors?.children.get(responseKey);
          if (below) run.sink.below(below, path && pathTo(path, responseKey), run.shard);
        };
      }
      return (out, given, run, path, errors) => {
        out[responseKey] = shape(
          given[responseKey],
          run,
          path && pathTo(path, responseKey),
          errors?.children.get(responseKey),
        );
      };
    }
    case 'NESTED':
      return nestedWriter(output);
    default:
      return referenceWriter(row, output, compositeShape);
  }
}

/** Notes that all shards are to be asked for a field of this row. Until they have answered it is null. */
function nestedWriter({ nested, idKey, responseKey }: RowOutput & { readonly kind: 'NESTED' }): Writer {
  return (out, given, run, path) => {
    out[responseKey] = null;
    run.pendingNested.push({
      nested,
      id: String(given[idKey]),
      target: out,
      key: responseKey,
      path: path && pathTo(path, responseKey),
    });
  };
}

/** Upstream keys whose errors find their own way; errors of any other key are told at the row. */
function followedKeys(row: RowSelection): ReadonlySet<string | number> {
  return new Set([
    ...row.outputs.flatMap((output) => (output.kind === 'FIELD' ? [output.responseKey] : [])),
    ...row.references.map((reference) => reference.upstreamKey),
  ]);
}
