import type { CompositeSelection, Reference, RowOutput, RowSelection } from '../../plan/row-selection.ts';
import type { ErrorTree } from '../errors/error-tree.ts';
import { pathTo } from '../path.ts';
import type { Shape, ShapeRun } from './shape.ts';
import type { Writer } from './row.ts';

type ReferenceOutput = RowOutput & { readonly kind: 'REFERENCE' | 'RESOLUTION' };
type Given = Readonly<Record<string, unknown>>;

/**
 * Writes a reference or a resolution: from the shard's own answer where it owns the id, else by a pending look-up. Until that is answered
 * the reference is null and UNREACHABLE, so that an outage never empties the row (promise 6). Each output writes its own key, to keep the client's order.
 */
export function referenceWriter(
  row: RowSelection,
  output: ReferenceOutput,
  shapeOf: (value: CompositeSelection) => Shape,
): Writer {
  const reference = row.references[output.reference];
  if (!reference) throw new TypeError(`${row.typeName} has no reference ${output.reference}`);
  const outputs = row.outputs.filter(
    (other): other is ReferenceOutput =>
      (other.kind === 'REFERENCE' || other.kind === 'RESOLUTION') && other.reference === output.reference,
  );
  const pend = outputs[0] === output ? pendWriter(reference, outputs) : null;
  const write =
    output.kind === 'RESOLUTION'
      ? resolutionWriter(reference, output.responseKey)
      : entityWriter(reference, output.responseKey, shapeOf(reference.value));
  if (!pend) return write;
  return (out, given, run, path, errors) => {
    write(out, given, run, path, errors);
    pend(out, given, run, path, errors);
  };
}

/** The owner of the id, null where nobody is. */
function ownerOf(reference: Reference, given: Given, run: ShapeRun): string | null {
  const id = given[reference.byKey] as string | null;
  if (id === null) return null;
  const owner = run.protocol.ownerOf(reference.typeName, id);
  return 'shard' in owner ? owner.shard : null;
}

function entityWriter(reference: Reference, responseKey: string, shape: Shape): Writer {
  return (out, given, run, path, errors) => {
    const below = errors?.children.get(reference.upstreamKey);
    out[responseKey] = shape(given[reference.upstreamKey], run, path && pathTo(path, responseKey), below);
  };
}

function resolutionWriter(reference: Reference, responseKey: string): Writer {
  return (out, given, run, _path, errors) => {
    const owner = ownerOf(reference, given, run);
    if (owner === null) out[responseKey] = 'NOT_AVAILABLE';
    else out[responseKey] = owner === run.shard ? ownResolution(reference, given, errors) : 'UNREACHABLE';
  };
}

function ownResolution(reference: Reference, given: Given, errors: ErrorTree | undefined): string {
  const entity = given[reference.upstreamKey] as Given | null;
  if (entity === null) return errors?.children.has(reference.upstreamKey) ? 'UNREACHABLE' : 'NOT_AVAILABLE';
  return entity[reference.entityKey] === given[reference.byKey] ? 'RESOLVED' : 'MOVED';
}

/** Notes a foreign id, once for all outputs that speak of it. */
function pendWriter(reference: Reference, outputs: readonly ReferenceOutput[]): Writer {
  const key = outputs.find((output) => output.kind === 'REFERENCE')?.responseKey ?? null;
  const resolutionKeys = outputs
    .filter((output) => output.kind === 'RESOLUTION')
    .map((output) => output.responseKey);
  const told = key ?? resolutionKeys[0] ?? reference.fieldName;
  return (out, given, run, path) => {
    const owner = ownerOf(reference, given, run);
    if (owner === null || owner === run.shard) return;
    const id = String(given[reference.byKey]);
    run.pending.push({
      lookup: reference.lookup,
      owner,
      id,
      target: out,
      key,
      resolutionKeys,
      path: path && pathTo(path, told),
    });
  };
}
