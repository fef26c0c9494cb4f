import type { Execution } from '../execution.ts';
import { ownVariables } from '../prepare/own-variables.ts';
import type { RouteRun } from '../prepare/route-run.ts';
import type { ScatterRun } from '../prepare/scatter-run.ts';
import type { Arrived } from '../request/arrived.ts';
import { send } from '../request/send.ts';

export type RootRun = ScatterRun | RouteRun;

/** Asks each shard once, for everything this operation wants of it, all at the same time. */
export async function ask<Context>(
  execution: Execution<Context>,
  runs: readonly RootRun[],
  kind: 'query' | 'mutation',
): Promise<ReadonlyMap<string, Arrived>> {
  const wanted = new Map<string, RootRun[]>();
  for (const run of runs) {
    for (const shard of shardsOf(run)) {
      const list = wanted.get(shard);
      if (list) list.push(run);
      else wanted.set(shard, [run]);
    }
  }
  const arrived = new Map<string, Arrived>();
  await Promise.all(
    [...wanted].map(async ([shard, its]) => {
      const document = execution.compiled.documents.roots(its.map((run) => run.position));
      arrived.set(
        shard,
        await send(execution, shard, document, {
          kind,
          asks: its.map((run) => run.root.node.responseKey),
          own: Object.assign(
            {},
            ...its.map((run) => (run.kind === 'SCATTER' ? ownVariables(execution, run, shard) : {})),
          ),
        }),
      );
    }),
  );
  return arrived;
}

function shardsOf(run: RootRun): readonly string[] {
  if (run.kind === 'SCATTER') return run.asked;
  return run.owner !== null && run.why === null ? [run.owner] : [];
}
