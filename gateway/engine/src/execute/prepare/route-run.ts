import type { CompiledRoute } from '../compile/compiled-plan.ts';
import type { SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { unknownShardCode } from './answer-wish.ts';
import { ineligible } from './eligible.ts';
import { valueAt } from './named-shards.ts';
import type { PageProblem } from './page-request.ts';

/** One routed field under way. */
export interface RouteRun {
  readonly kind: 'ROUTE';
  readonly root: CompiledRoute;
  /** Position among the roots. */
  readonly position: number;
  /** Error of the field itself; nobody is asked then. */
  readonly problem: PageProblem | null;
  /** The owner; null where there is none, or where the client does not want it asked. */
  readonly owner: string | null;
  /** Why the owner cannot be asked. */
  readonly why: SourceState | null;
}

/** Finds the one shard a routed field is for (promise 5). */
export function prepareRoute<Context>(
  execution: Execution<Context>,
  root: CompiledRoute,
  position: number,
): RouteRun {
  const { environment, wish } = execution;
  const run = { kind: 'ROUTE', root, position, problem: null, owner: null, why: null } as const;
  const value = valueAt(root.readArguments(execution.variables).values, root.node.by) as
    | string
    | null
    | undefined;
  // No id names no row: the answer is null, as it is for an id nobody has used.
  if (value === null || value === undefined) return run;
  const owner =
    root.node.names === 'SHARD' ? { shard: value } : environment.protocol.ownerOf(root.node.typeName, value);
  if ('error' in owner) return { ...run, problem: { code: owner.error, message: owner.message } };
  const shard = environment.supergraph.shards.get(owner.shard);
  if (!shard)
    return {
      ...run,
      problem: {
        code: unknownShardCode(environment),
        message: `nobody here is called ${JSON.stringify(owner.shard)}`,
      },
    };
  if (wish.from && !wish.from.has(shard.name)) return run;
  return {
    ...run,
    owner: shard.name,
    why: ineligible(execution, shard, { variables: root.node.fetch.variables, supports: root.supports }),
  };
}
