import type { Execution } from '../execution.ts';
import { ownVariables } from '../prepare/own-variables.ts';
import type { RouteRun } from '../prepare/route-run.ts';
import type { ScatterRun } from '../prepare/scatter-run.ts';
import type { Arrived } from '../request/arrived.ts';
import { send, type SendOptions } from '../request/send.ts';
import { upstreamVariables } from '../request/upstream-variables.ts';
import type { UpstreamDocument } from '../compile/compiled-plan.ts';

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
  const questions = new Map<string, Question>();
  await Promise.all(
    [...wanted].map(async ([shard, its]) => {
      const { document, options } = questionFor(execution, shard, its, kind, questions);
      arrived.set(shard, await send(execution, shard, document, options));
    }),
  );
  return arrived;
}

interface Question {
  readonly document: UpstreamDocument;
  readonly options: SendOptions;
}

/** What one shard is asked. Without closures, which give each shard its own ids, shards that are asked for the same fields are asked the very same. */
function questionFor<Context>(
  execution: Execution<Context>,
  shard: string,
  its: readonly RootRun[],
  kind: 'query' | 'mutation',
  known: Map<string, Question>,
): Question {
  const positions = its.map((run) => run.position);
  const key = its.every((run) => run.kind === 'ROUTE' || run.closed === null)
    ? positions.join()
    : `${positions.join()} ${shard}`;
  let question = known.get(key);
  if (!question) known.set(key, (question = write(execution, shard, its, kind)));
  return question;
}

function write<Context>(
  execution: Execution<Context>,
  shard: string,
  its: readonly RootRun[],
  kind: 'query' | 'mutation',
): Question {
  const document = execution.compiled.documents.roots(its.map((run) => run.position));
  const own: Record<string, unknown> = {};
  for (const run of its) if (run.kind === 'SCATTER') Object.assign(own, ownVariables(execution, run, shard));
  return {
    document,
    options: {
      kind,
      asks: its.map((run) => run.root.node.responseKey),
      variables: upstreamVariables(execution, document, own),
    },
  };
}

function shardsOf(run: RootRun): readonly string[] {
  if (run.kind === 'SCATTER') return run.asked;
  return run.owner !== null && run.why === null ? [run.owner] : [];
}
