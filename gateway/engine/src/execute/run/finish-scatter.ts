import { coverageRecord } from '../coverage/coverage-record.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { PROPAGATED, type MergeRun, type Part } from '../merge/merge.ts';
import type { ReadPage } from '../merge/read-page.ts';
import { pathTo } from '../path.ts';
import { missingShards, type ScatterRun } from '../prepare/scatter-run.ts';
import type { Arrived } from '../request/arrived.ts';
import { countRows } from './count-rows.ts';
import { dissenters } from './one-direction.ts';
import { readPart, tellBreach } from './read-part.ts';
import { tellFailure } from './tell-failure.ts';

interface Believed {
  readonly shard: string;
  readonly part: Part;
  readonly page: ReadPage;
}

/** Answers of all shards asked → the merged field, with its coverage. */
export function finishScatter<Context>(
  execution: Execution<Context>,
  run: ScatterRun,
  arrived: ReadonlyMap<string, Arrived>,
): unknown {
  const { node } = run.root;
  const path = pathTo(undefined, node.responseKey);
  if (run.problem) {
    execution.sink.add(run.problem.code, run.problem.message, path);
    return null;
  }
  const states = new Map(run.states);
  const note = (shard: string, source: SourceState) => {
    if (!run.probing) states.set(shard, source);
  };
  const believed = agreeing(execution, run, readParts(execution, run, arrived, note), note);
  const settled: ScatterRun = { ...run, states };
  const value = mergeParts(execution, settled, believed);
  for (const [shard, source] of settled.states) execution.coverage.note(shard, source);
  execution.coverage.noteMissedBefore(run.page?.missedBefore ?? []);
  return value;
}

type Note = (shard: string, source: SourceState) => void;

function readParts<Context>(
  execution: Execution<Context>,
  run: ScatterRun,
  arrived: ReadonlyMap<string, Arrived>,
  note: Note,
): Believed[] {
  const believed: Believed[] = [];
  for (const shard of run.asked) {
    const answer = arrived.get(shard);
    if (!answer) continue;
    const read = readPart(execution, run, shard, answer);
    note(shard, read.source);
    if (read.part) believed.push({ shard, part: read.part, page: read.page });
  }
  return believed;
}

function agreeing<Context>(
  execution: Execution<Context>,
  run: ScatterRun,
  believed: readonly Believed[],
  note: Note,
): readonly Believed[] {
  const against = run.page ? dissenters(believed.map(({ page }) => page)) : [];
  if (against.length === 0) return believed;
  for (const index of against) {
    const message = 'its cursors are of another direction than those of the others';
    const shard = (believed[index] as Believed).shard;
    tellBreach(execution, run.root.node.responseKey, shard, message);
    note(shard, state('INVALID', message));
  }
  return believed.filter((_, index) => !against.includes(index));
}

function mergeParts<Context>(
  execution: Execution<Context>,
  run: ScatterRun,
  believed: readonly Believed[],
): unknown {
  const { environment, sink } = execution;
  const { node, merge } = run.root;
  const path = pathTo(undefined, node.responseKey);
  const missing = missingShards(run);
  if (believed.length === 0 && !canBeEmpty(execution, run, missing)) {
    tellNobody(execution, run, missing);
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
    followPaths: execution.compiled.lookups.length > 0,
    variables: execution.variables,
    page: run.page,
    pages: believed.map(({ page }) => page),
    connection: null,
    rows: new Map(),
    coverage: () => {
      countInto(run, mergeRun.rows);
      return coverageRecord(environment.supergraph, run.states, missedBefore);
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
function canBeEmpty<Context>(
  { environment, sink }: Execution<Context>,
  run: ScatterRun,
  missing: readonly string[],
): boolean {
  if (missing.length > 0 || environment.supergraph.shards.size === 0) return false;
  return !run.root.needsPart && !sink.has(pathTo(undefined, run.root.node.responseKey));
}

/** Puts the rows counted by the merge into the states. */
function countInto(run: ScatterRun, rows: ReadonlyMap<string, number>): void {
  for (const [shard, count] of rows) {
    const source = run.states.get(shard);
    if (source?.status === 'OK') run.states.set(shard, { ...source, rows: count });
  }
}

function tellNobody<Context>(
  execution: Execution<Context>,
  run: ScatterRun,
  missing: readonly string[],
): void {
  const path = pathTo(undefined, run.root.node.responseKey);
  for (const shard of missing)
    tellFailure(execution, run.states.get(shard) ?? state('UNREACHABLE'), path, shard);
  if (missing.length === 0 && !execution.sink.has(path))
    execution.sink.add('SHARD_UNREACHABLE', 'nobody is here to answer', path);
}
