import { describe, violation, type Violation } from '../check/violation.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import { mergedErrors } from '../errors/merged-errors.ts';
import type { Execution } from '../execution.ts';
import { EMPTY_PAGE, type ReadPage } from '../merge/read-page.ts';
import type { Part } from '../merge/merge.ts';
import type { Path } from '../path.ts';
import type { MergedRun } from '../prepare/scatter-run.ts';
import { shapeRunOf } from '../shape/shape-run.ts';
import type { FieldAnswer } from './field-answer.ts';

/** One shard's contribution to a merged field, believed now; or why there is none. */
export type ReadPart =
  | { readonly part: Part; readonly page: ReadPage; readonly source: SourceState }
  | { readonly part: null; readonly source: SourceState };

/**
 * Checks all of a shard's contribution to a merged field (promise 5).
 * Its errors, and its breaches of the contract, are told at the field: where a contribution is lost, nothing deeper is left to point at.
 */
export function readPart<Context>(
  execution: Execution<Context>,
  run: MergedRun,
  shard: string,
  answer: FieldAnswer,
  path: Path,
): ReadPart {
  const { node } = run.root;
  const lost = (source: SourceState): ReadPart => ({ part: null, source });
  if (!answer.ok) {
    if (answer.source.status === 'INVALID') tellBreach(execution, path, shard, answer.source.message ?? '');
    return lost(answer.source);
  }
  const { durationMs, errors, value } = answer;
  const failures = [
    ...answer.failures,
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
    tellBreach(execution, path, shard, message);
    return lost(state('INVALID', message, durationMs));
  }
  const part: Part = { run: shapeRunOf(execution, shard), value, errors };
  return { part, page, source: state('OK', null, durationMs) };
}

function readPage(run: MergedRun, value: unknown, shard: string): ReadPage | Violation {
  if (!run.page || !run.root.readPage) return EMPTY_PAGE;
  const asked = run.closed ? { ...run.page, fingerprint: run.closed.fingerprintFor(shard) } : run.page;
  return run.root.readPage(value as Readonly<Record<string, unknown>>, shard, asked);
}

/** Tells a breach of the contract where it cost something. */
export function tellBreach<Context>(
  execution: Execution<Context>,
  path: Path,
  shard: string,
  message: string,
): void {
  execution.sink.add(
    'SHARD_CONTRACT_VIOLATION',
    `the answer of ${shard} was discarded: ${message}`,
    path,
    shard,
  );
}
