import type { Execution } from '../execution.ts';
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
          own: pageVariables(execution, its),
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

/** Page arguments as shards get them: always with a size, cursors without what is only of interest here. */
function pageVariables<Context>(
  { environment }: Execution<Context>,
  runs: readonly RootRun[],
): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const run of runs) {
    const names = run.root.node.fetch.pageVariables;
    if (run.kind !== 'SCATTER' || !run.page || !names) continue;
    const { size, from, after, before } = run.page;
    own[from === 'start' ? names.first : names.last] = size;
    if (after) own[names.after] = environment.protocol.formatCursor({ ...after, missed: [] });
    if (before) own[names.before] = environment.protocol.formatCursor({ ...before, missed: [] });
  }
  return own;
}
