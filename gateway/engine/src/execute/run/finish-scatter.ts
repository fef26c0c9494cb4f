import { coverageRecord } from '../coverage/coverage-record.ts';
import { isMissing, state, type SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { PROPAGATED, type MergeRun, type Part } from '../merge/merge.ts';
import type { ReadPage } from '../merge/read-page.ts';
import { pathTo, type Path } from '../path.ts';
import { missingShards, toldStates, type MergedRun, type ScatterRun } from '../prepare/scatter-run.ts';
import type { Arrived } from '../request/arrived.ts';
import { countRows } from './count-rows.ts';
import { rootAnswer, type FieldAnswer } from './field-answer.ts';
import { dissenters } from './one-direction.ts';
import { readPart, tellBreach } from './read-part.ts';
import { tellFailure } from './tell-failure.ts';

interface Believed {
  readonly shard: string;
  readonly part: Part;
  readonly page: ReadPage;
}

/** Answers of all shards asked → the merged root field, with its coverage. */
export function finishScatter<Context>(
  execution: Execution<Context>,
  run: ScatterRun,
  arrived: ReadonlyMap<string, Arrived>,
): unknown {
  const { responseKey } = run.root.node;
  return finishMerged(
    execution,
    run,
    (shard) => rootAnswer(arrived.get(shard), responseKey),
    pathTo(undefined, responseKey),
  );
}

/** The same of a field at any place. */
export function finishMerged<Context>(
  execution: Execution<Context>,
  run: MergedRun,
  answerOf: (shard: string) => FieldAnswer | undefined,
  path: Path,
): unknown {
  if (run.problem) {
    execution.sink.add(run.problem.code, run.problem.message, path);
    return null;
  }
  tellClosures(execution, run, path);
  const states = new Map(run.states);
  const note = (shard: string, source: SourceState) => {
    if (!run.probing) states.set(shard, source);
  };
  const settled: MergedRun = { ...run, states };
  const value = run.closed?.failed
    ? null
    : mergeParts(
        execution,
        settled,
        agreeing(execution, run, readParts(execution, run, answerOf, note, path), note, path),
        path,
      );
  for (const [shard, source] of toldStates(settled)) execution.coverage.note(shard, source);
  execution.coverage.noteMissedBefore(run.page?.missedBefore ?? []);
  return value;
}

/** What went wrong while closures were computed is told where they are used. */
function tellClosures<Context>({ sink }: Execution<Context>, { closed }: MergedRun, path: Path): void {
  for (const { code, message, shards, extensions } of closed?.told ?? []) {
    if (shards.length === 0) sink.add(code, message, path, undefined, extensions);
    for (const shard of shards) sink.add(code, message, path, shard, extensions);
  }
}

type Note = (shard: string, source: SourceState) => void;

function readParts<Context>(
  execution: Execution<Context>,
  run: MergedRun,
  answerOf: (shard: string) => FieldAnswer | undefined,
  note: Note,
  path: Path,
): Believed[] {
  const believed: Believed[] = [];
  for (const shard of run.asked) {
    const answer = answerOf(shard);
    if (!answer) continue;
    const read = readPart(execution, run, shard, answer, path);
    note(shard, read.source);
    if (read.part) believed.push({ shard, part: read.part, page: read.page });
  }
  return believed;
}

function agreeing<Context>(
  execution: Execution<Context>,
  run: MergedRun,
  believed: readonly Believed[],
  note: Note,
  path: Path,
): readonly Believed[] {
  const against = run.page ? dissenters(believed.map(({ page }) => page)) : [];
  if (against.length === 0) return believed;
  for (const index of against) {
    const message = 'its cursors are of another direction than those of the others';
    const shard = (believed[index] as Believed).shard;
    tellBreach(execution, path, shard, message);
    note(shard, state('INVALID', message));
  }
  return believed.filter((_, index) => !against.includes(index));
}

function mergeParts<Context>(
  execution: Execution<Context>,
  run: MergedRun,
  believed: readonly Believed[],
  path: Path,
): unknown {
  const { environment, sink } = execution;
  const { node, merge } = run.root;
  const missing = missingShards(run);
  if (believed.length === 0 && !canBeEmpty(execution, run, path)) {
    tellNobody(execution, run, missing, path);
    return null;
  }
  const rowCount = believed.reduce((total, { part }) => total + countRows(node.value, part.value), 0);
  if (rowCount > environment.limits.maxRows) {
    sink.add('LIMIT_ROWS', `expected at most ${environment.limits.maxRows} rows, got ${rowCount}`, path);
    return null;
  }
  const missedBefore = run.page?.missedBefore ?? [];
  if (execution.wish.strict && (missing.length > 0 || missedBefore.length > 0)) {
    const absent = [...new Set([...missing, ...missedBefore])].sort();
    for (const shard of absent)
      sink.add(
        'INCOMPLETE',
        `expected the answer of every shard; missing: ${absent.join(', ')}`,
        path,
        shard,
      );
    return null;
  }
  const mergeRun: MergeRun = {
    missing,
    sink,
    followPaths: execution.compiled.follows,
    variables: execution.variables,
    page: run.page,
    ownCursors: run.closed !== null,
    pages: believed.map(({ page }) => page),
    connection: null,
    rows: new Map(),
    coverage: () => {
      countInto(run, mergeRun.rows);
      return coverageRecord(environment.supergraph, toldStates(run), missedBefore);
    },
  };
  const merged = merge(
    believed.map(({ part }) => part),
    mergeRun,
    path,
  );
  countInto(run, mergeRun.rows);
  return merged === PROPAGATED ? null : merged;
}

/** May there be an answer without any part? Yes, if nobody was to answer, and nobody objected. */
function canBeEmpty<Context>({ environment, sink }: Execution<Context>, run: MergedRun, path: Path): boolean {
  const objects = [...run.states.values()].some(isMissing);
  if (objects || environment.supergraph.shards.size === 0) return false;
  return !run.root.needsPart && !sink.has(path);
}

/** Puts the rows counted by the merge into the states. */
function countInto(run: MergedRun, rows: ReadonlyMap<string, number>): void {
  for (const [shard, count] of rows) {
    const source = run.states.get(shard);
    if (source?.status === 'OK') run.states.set(shard, { ...source, rows: count });
  }
}

function tellNobody<Context>(
  execution: Execution<Context>,
  run: MergedRun,
  missing: readonly string[],
  path: Path,
): void {
  const states = toldStates(run);
  for (const shard of missing) tellFailure(execution, states.get(shard) ?? state('UNREACHABLE'), path, shard);
  if (missing.length === 0 && !execution.sink.has(path))
    execution.sink.add('SHARD_UNREACHABLE', 'nobody is here to answer', path);
}
