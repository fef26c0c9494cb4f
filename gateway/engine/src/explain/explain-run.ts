import type { AnswerWish } from '../execute/prepare/answer-wish.ts';
import type { RouteRun } from '../execute/prepare/route-run.ts';
import type { ScatterRun } from '../execute/prepare/scatter-run.ts';
import type { ExplainedField, PrunedShard } from './explanation.ts';

/** Who is asked for a root field, who is not, and why: known before anything is sent. */
export function explainRun(run: ScatterRun | RouteRun, wish: AnswerWish): ExplainedField {
  const field = run.root.node.responseKey;
  if (run.kind === 'SCATTER') return { field, asked: run.asked, pruned: prunedOf(run, wish) };
  if (run.owner === null) return { field, asked: [], pruned: [] };
  if (run.why)
    return { field, asked: [], pruned: [{ shard: run.owner, why: run.why.message ?? run.why.status }] };
  return { field, asked: [run.owner], pruned: [] };
}

function prunedOf(run: ScatterRun, wish: AnswerWish): PrunedShard[] {
  return [...run.states]
    .filter(([shard]) => !run.asked.includes(shard))
    .map(([shard, { status, message }]) => {
      if (status !== 'SKIPPED') return { shard, why: message ?? status };
      if (wish.from && !wish.from.has(shard)) return { shard, why: 'not named in @answer(from:)' };
      if (run.closed?.owns(shard) === false) return { shard, why: 'owns none of the ids that were found' };
      const paths = run.root.node.shardArguments.map((path) => path.join('.')).join(', ');
      return { shard, why: message ?? `not named in ${paths}` };
    });
}
