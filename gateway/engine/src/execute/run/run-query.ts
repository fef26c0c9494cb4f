import { priceOperation } from '../../cost/price.ts';
import { explainRun } from '../../explain/explain-run.ts';
import type { Execution } from '../execution.ts';
import { prepareRoute } from '../prepare/route-run.ts';
import { prepareScatter } from '../prepare/scatter-run.ts';
import { ask } from './ask.ts';
import { finishRoute } from './finish-route.ts';
import { finishScatter } from './finish-scatter.ts';
import { followReferences } from './follow-references.ts';
import { runLocal } from './run-local.ts';

/** Values by response key; null: the whole answer is null. */
export type RootValues = ReadonlyMap<string, unknown> | null;

/** A query: decide who is asked, ask everybody at once, merge, follow references. */
export async function runQuery<Context>(execution: Execution<Context>): Promise<RootValues> {
  const { compiled } = execution;
  const runs = compiled.roots.map((root, position) =>
    root.kind === 'SCATTER'
      ? prepareScatter(execution, root, position)
      : prepareRoute(execution, root, position),
  );
  execution.account.admit(priceOperation(compiled, runs));
  execution.trace?.nextRound();
  for (const run of runs) execution.trace?.field(explainRun(run, execution.wish));
  const [arrived, local] = await Promise.all([
    ask(execution, runs, 'query'),
    compiled.local ? runLocal(execution, compiled.local) : NOTHING,
  ]);
  const values = new Map<string, unknown>();
  for (const run of runs) {
    const value =
      run.kind === 'SCATTER'
        ? finishScatter(execution, run, arrived)
        : finishRoute(execution, run, run.owner === null ? undefined : arrived.get(run.owner));
    values.set(run.root.node.responseKey, value);
  }
  if (local === null) return null;
  for (const [key, value] of Object.entries(local)) values.set(key, value);
  await followReferences(execution);
  return values;
}

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});
