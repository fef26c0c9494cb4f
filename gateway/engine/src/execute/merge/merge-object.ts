import type { GraphQLSchema } from 'graphql';
import type { Merge, MergedOutput, MergedSelection } from '../../plan/merged-selection.ts';
import type { CoverageRecord } from '../../ports/coverage.ts';
import type { Host } from '../../ports/host.ts';
import type { Protocol } from '../../ports/protocol.ts';
import { pathTo, type Path } from '../path.ts';
import { plainShape } from '../shape/plain.ts';
import { deriveField } from './derive.ts';
import { PROPAGATED, partsAt, type MergeField, type MergeRun, type Part } from './merge.ts';
import { combine, relationOfMissing } from './relation.ts';

/** What merges are compiled with. */
export interface MergeContext<Context = unknown> {
  readonly schema: GraphQLSchema;
  readonly protocol: Protocol;
  readonly host: Host<Context>;
}

/** Merges objects field by field. `key`: the key tuple, where the object is one of a group. */
export type MergeObject = (
  parts: readonly Part[],
  run: MergeRun,
  path: Path,
  key?: readonly unknown[],
) => unknown;

/** Everything one output may need. */
interface ObjectRun {
  readonly parts: readonly Part[];
  readonly run: MergeRun;
  readonly path: Path;
  readonly key: readonly unknown[];
  /** Merged values by position; PROPAGATED where one may not be null. */
  readonly merged: readonly unknown[];
}

type Output = (object: ObjectRun) => unknown;

/** Compiles a merged object. `compileMerge` compiles its fields, `connection` the standard fields of a connection. */
export function mergeObject<Context>(
  context: MergeContext<Context>,
  selection: MergedSelection,
  compileMerge: (merge: Merge) => MergeField,
  connection?: (output: MergedOutput) => ((run: MergeRun, path: Path) => unknown) | undefined,
): MergeObject {
  const merges = selection.merges.map((merge) => ({
    key: keyFor(selection, merge),
    upstreamKey: merge.upstreamKey,
    merge: compileMerge(merge),
  }));
  const outputs = selection.outputs.map((output) => {
    const standard = connection?.(output);
    return {
      key: output.responseKey,
      write: standard
        ? ({ run, path }: ObjectRun) => standard(run, path)
        : compileOutput(context, selection, output),
    };
  });
  return (parts, run, path, key = []) => {
    const merged = merges.map((field) =>
      field.merge(partsAt(parts, field.upstreamKey), run, pathTo(path, field.key)),
    );
    const object: ObjectRun = { parts, run, path, key, merged };
    const out = Object.create(null) as Record<string, unknown>;
    for (const output of outputs) {
      const value = output.write(object);
      if (value === PROPAGATED) return PROPAGATED;
      out[output.key] = value;
    }
    return out;
  };
}

/** The client's name for a merged value; a value only the engine reads is told under its field name. */
function keyFor(selection: MergedSelection, merge: Merge): string {
  const output = selection.outputs.find(
    (candidate) => candidate.kind === 'MERGED' && selection.merges[candidate.merge] === merge,
  );
  return output?.responseKey ?? merge.fieldName;
}

function compileOutput<Context>(
  context: MergeContext<Context>,
  selection: MergedSelection,
  output: MergedOutput,
): Output {
  switch (output.kind) {
    case 'TYPENAME':
      return () => selection.typeName;
    case 'MERGED':
      return ({ merged }) => merged[output.merge];
    case 'KEY':
      return ({ key }) => key[output.key];
    case 'COVERAGE':
      return ({ run }) => plainShape(output.selection, coverageOf(context.host, run.coverage()));
    case 'RELATION': {
      const of = output.of.map((index) => selection.merges[index] as Merge);
      return ({ run, parts }) =>
        run.missing.length === 0
          ? 'EXACT'
          : (combine(of.map((merge) => relationOfMissing(merge, parts))) ?? 'EXACT');
    }
    case 'DERIVED': {
      const derive = deriveField(context, output);
      return ({ run, path, merged, key }) => {
        const values: Record<string, unknown> = {};
        for (const need of output.needs) {
          const value = need.from === 'KEY' ? key[need.index] : merged[need.index];
          if (value === PROPAGATED) return PROPAGATED;
          values[need.fieldName] = value;
        }
        return derive(values, run, pathTo(path, output.responseKey));
      };
    }
    default:
      throw new TypeError(`${output.kind} stands outside of a connection`);
  }
}

/** A coverage record in the shape of the contract. */
export function coverageOf<Context>(host: Host<Context>, record: CoverageRecord): unknown {
  return host.coverage ? host.coverage(record) : record;
}
