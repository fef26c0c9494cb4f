import type { Execution } from '../execution.ts';
import { closureUses } from '../prepare/closure-uses.ts';
import type { MergedRun } from '../prepare/scatter-run.ts';
import { askRound } from './ask-round.ts';
import type { ClosureOutcomes } from './closure-outcome.ts';
import { ClosureSearch } from './closure-search.ts';

/**
 * Computes the closures of an operation before anything else is asked (promise 7): in rounds over all shards, one request per shard and round for all of them
 * together, equal ones once.
 */
export async function runClosures<Context>(
  execution: Execution<Context>,
  runs: readonly MergedRun[],
): Promise<ClosureOutcomes> {
  const { compiled, environment } = execution;
  const searches = new Map<string, ClosureSearch>();
  for (const run of compiled.closures.length === 0 ? [] : runs)
    for (const use of closureUses(run, compiled.closures))
      if (!searches.has(use.key)) searches.set(use.key, new ClosureSearch(use, environment.limits));
  const late = new Set<string>();
  let open = [...searches.values()];
  for (let round = 1; open.length > 0; round++) {
    const answers = await askRound(execution, open, late);
    open.forEach((search, index) => {
      const answer = answers[index];
      if (answer) search.take(round, answer);
    });
    open = open.filter(({ frontier }) => frontier.length > 0);
  }
  return new Map([...searches].map(([key, search]) => [key, search.outcome()]));
}
