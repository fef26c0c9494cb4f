import { describe, violation, type Violation } from '../check/violation.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import { mergedErrors } from '../errors/merged-errors.ts';
import type { Execution } from '../execution.ts';
import { EMPTY_PAGE, type ReadPage } from '../merge/read-page.ts';
import type { Part } from '../merge/merge.ts';
import { pathTo } from '../path.ts';
import type { ScatterRun } from '../prepare/scatter-run.ts';
import type { Arrived } from '../request/arrived.ts';

/** One shard's contribution to a merged field, believed now; or why there is none. */
export type ReadPart =
  | { readonly part: Part; readonly page: ReadPage; readonly source: SourceState }
  | { readonly part: null; readonly source: SourceState };

/**
 * Takes a merged field's contribution out of a shard's answer and checks all of it (promise 5).
 * Its errors, and its breaches of the contract, are told at the field: where a contribution is lost, nothing deeper is left to point at.
 */
export function readPart<Context>(
  execution: Execution<Context>,
  run: ScatterRun,
  shard: string,
  arrived: Arrived,
): ReadPart {
  const { node } = run.root;
  const path = pathTo(undefined, node.responseKey);
  const lost = (source: SourceState): ReadPart => ({ part: null, source });
  if (!arrived.ok) {
    if (arrived.source.status === 'INVALID')
      tellBreach(execution, node.responseKey, shard, arrived.source.message ?? '');
    return lost(arrived.source);
  }
  const { durationMs } = arrived;
  const errors = arrived.errors?.children.get(node.responseKey);
  const value = arrived.data === null ? null : arrived.data[node.responseKey];
  const failures = [
    ...arrived.requestErrors,
    ...(errors && value !== undefined
      ? mergedErrors(errors, node.value, value).map(({ error }) => error)
      : []),
  ];
  if (failures.length > 0) {
    for (const error of failures) execution.sink.upstream(error, path, shard);
    return lost(state('FAILED', failures[0]?.message ?? null, durationMs));
  }
  const found =
    value === null && node.value.kind !== 'LEAF'
      ? violation('expected a value or an error, got null')
      : run.root.check(value, shard);
  const page = found ? null : readPage(run, value, shard);
  const wrong = found ?? (page && 'message' in page ? page : null);
  if (wrong || !page || 'message' in page) {
    const message = describe(wrong ?? violation('unreadable'));
    tellBreach(execution, node.responseKey, shard, message);
    return lost(state('INVALID', message, durationMs));
  }
  const shapeRun = {
    shard,
    protocol: execution.environment.protocol,
    sink: execution.sink,
    pending: execution.pending,
  };
  return { part: { run: shapeRun, value, errors }, page, source: state('OK', null, durationMs) };
}

function readPage(run: ScatterRun, value: unknown, shard: string): ReadPage | Violation {
  if (!run.page || !run.root.readPage) return EMPTY_PAGE;
  return run.root.readPage(value as Readonly<Record<string, unknown>>, shard, run.page);
}

/** Tells a breach of the contract where it cost something. */
export function tellBreach<Context>(
  execution: Execution<Context>,
  responseKey: string,
  shard: string,
  message: string,
): void {
  execution.sink.add(
    'SHARD_CONTRACT_VIOLATION',
    `the answer of ${shard} was discarded: ${message}`,
    pathTo(undefined, responseKey),
    shard,
  );
}
