import { priceOperation } from '../../cost/price.ts';
import { explainRun } from '../../explain/explain-run.ts';
import type { Execution } from '../execution.ts';
import type { CompiledRoute } from '../compile/compiled-plan.ts';
import { OperationError } from '../../errors.ts';
import { describe } from '../check/violation.ts';
import { state } from '../coverage/source-state.ts';
import { pathTo } from '../path.ts';
import { prepareRoute, type RouteRun } from '../prepare/route-run.ts';
import type { Arrived } from '../request/arrived.ts';
import { ask } from './ask.ts';
import { finishRoute } from './finish-route.ts';
import { followReferences } from './follow-references.ts';
import { runLocal } from './run-local.ts';
import type { RootValues } from './run-query.ts';

/**
 * A mutation: one field after the other, each to its one owner, each sent once (promise 5). What was sent and not soundly answered is OUTCOME_UNKNOWN:
 * it may have happened. The references of a field are followed before the next field begins, so that they show the state this field has left (GraphQL
 * specification, 6.2.2); whatever becomes of them never hides that a write happened.
 */
export async function runMutation<Context>(execution: Execution<Context>): Promise<RootValues> {
  const { compiled } = execution;
  const values = new Map<string, unknown>();
  const runs = compiled.roots.flatMap((root, position) =>
    root.kind === 'ROUTE' ? [prepareRoute(execution, root, position)] : [],
  );
  execution.account.admit(priceOperation(compiled, runs));
  for (const run of runs) {
    const { root } = run;
    execution.trace?.field(explainRun(run, execution.wish));
    execution.trace?.nextRound();
    const arrived = run.owner === null ? undefined : (await ask(execution, [run], 'mutation')).get(run.owner);
    values.set(root.node.responseKey, finishMutation(execution, root, run, arrived));
    await followAfterWrite(execution, root);
  }
  const local = compiled.local ? await runLocal(execution, compiled.local) : {};
  if (local === null) return null;
  for (const [key, value] of Object.entries(local)) values.set(key, value);
  return values;
}

/** Too many references are refused, but what was written stays in the answer. */
async function followAfterWrite<Context>(execution: Execution<Context>, root: CompiledRoute): Promise<void> {
  try {
    execution.nestedRuns = null;
    await followReferences(execution);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    for (const { message, extensions } of error.errors) {
      const code = extensions['code'] === 'LIMIT_BYTES' ? 'LIMIT_BYTES' : 'LIMIT_ROWS';
      execution.sink.add(code, message, pathTo(undefined, root.node.responseKey));
    }
  }
}

function finishMutation<Context>(
  execution: Execution<Context>,
  root: CompiledRoute,
  run: RouteRun,
  arrived: Arrived | undefined,
): unknown {
  if (run.owner === null || run.why || !arrived) return finishRoute(execution, run, arrived);
  const unknown = outcomeUnknown(root, run.owner, arrived);
  if (unknown === null) return finishRoute(execution, run, arrived);
  execution.sink.add(
    'OUTCOME_UNKNOWN',
    `${run.owner} was asked to do this, and ${unknown}; it may have happened`,
    pathTo(undefined, root.node.responseKey),
    run.owner,
  );
  execution.coverage.note(
    run.owner,
    arrived.ok ? state('INVALID', unknown, arrived.durationMs) : arrived.source,
  );
  return null;
}

/** Why nobody knows whether the mutation happened; null where it is known. */
function outcomeUnknown(root: CompiledRoute, owner: string, arrived: Arrived): string | null {
  if (!arrived.ok) {
    const neverRan =
      arrived.notSent || arrived.source.status === 'SUSPENDED' || arrived.source.status === 'UNSUPPORTED';
    return neverRan ? null : (arrived.source.message ?? 'it did not answer');
  }
  const wrong = root.check(arrived.data === null ? null : arrived.data[root.node.responseKey], owner);
  return wrong ? `its answer cannot be believed (${describe(wrong)})` : null;
}
