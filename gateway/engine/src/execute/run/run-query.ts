import { addCosts } from '../../cost/cost.ts';
import { priceOperation } from '../../cost/price.ts';
import { explainRun } from '../../explain/explain-run.ts';
import { beginEntities, finishEntities, priceEntities } from '../../outward/entities-run.ts';
import type { Execution } from '../execution.ts';
import { closeRun } from '../prepare/close-run.ts';
import { admitNested, prepareNested, type NestedRun } from '../prepare/nested-run.ts';
import { prepareRoute } from '../prepare/route-run.ts';
import { prepareScatter } from '../prepare/scatter-run.ts';
import { ask, type RootRun } from './ask.ts';
import { finishRoute } from './finish-route.ts';
import { finishScatter } from './finish-scatter.ts';
import { followReferences } from './follow-references.ts';
import { runClosures } from './run-closures.ts';
import { runLocal } from './run-local.ts';

/** Values by response key; null: the whole answer is null. */
export type RootValues = ReadonlyMap<string, unknown> | null;

/** A query: decide who is asked, compute closures, ask everybody at once, merge, follow what the answers lead to. */
export async function runQuery<Context>(execution: Execution<Context>): Promise<RootValues> {
  const { compiled } = execution;
  const prepared = compiled.roots.map((root, position) =>
    root.kind === 'SCATTER'
      ? prepareScatter(execution, root, position)
      : prepareRoute(execution, root, position),
  );
  const nested = prepareNested(execution);
  execution.account.admit(
    addCosts([priceOperation(compiled, prepared), admitNested(nested, prepared), priceEntities(execution)]),
  );
  const [values, local] = await Promise.all([
    answerRoots(execution, prepared, nested),
    compiled.local ? runLocal(execution, compiled.local) : NOTHING,
  ]);
  if (local === null) return null;
  for (const [key, value] of Object.entries(local)) values.set(key, value);
  const entities = beginEntities(execution);
  await followReferences(execution);
  for (const run of entities) values.set(run.node.responseKey, finishEntities(execution, run));
  return values;
}

async function answerRoots<Context>(
  execution: Execution<Context>,
  prepared: readonly RootRun[],
  nested: readonly NestedRun[],
): Promise<Map<string, unknown>> {
  const scattered = prepared.filter((run) => run.kind === 'SCATTER');
  const outcomes = await runClosures(execution, [...scattered, ...nested]);
  const runs = prepared.map((run) => (run.kind === 'SCATTER' ? closeRun(execution, run, outcomes) : run));
  execution.nestedRuns = nested.map((run) => closeRun(execution, run, outcomes));
  execution.trace?.nextRound();
  for (const run of runs) execution.trace?.field(explainRun(run, execution.wish));
  const arrived = await ask(execution, runs, 'query');
  const values = new Map<string, unknown>();
  for (const run of runs) {
    const value =
      run.kind === 'SCATTER'
        ? finishScatter(execution, run, arrived)
        : finishRoute(execution, run, run.owner === null ? undefined : arrived.get(run.owner));
    values.set(run.root.node.responseKey, value);
  }
  return values;
}

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});
