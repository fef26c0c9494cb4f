import type { NestedNode, ScatterNode } from '../../plan/nodes.ts';
import type { CompiledScatter, RootArguments } from '../compile/compiled-plan.ts';
import { isMissing, type SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { unknownShardCode } from './answer-wish.ts';
import type { ClosedRun } from './close-run.ts';
import { namedShards } from './named-shards.ts';
import { readPageRequest, type PageProblem, type PageRequest } from './page-request.ts';
import { whoIsAsked, type AskedShards } from './who-is-asked.ts';

/** One field all shards answer, under way. */
export interface MergedRun<
  Node extends ScatterNode | NestedNode = ScatterNode | NestedNode,
> extends AskedShards {
  readonly root: CompiledScatter<Node>;
  readonly args: RootArguments;
  /** Shards the arguments name; null: they name none. */
  readonly named: ReadonlySet<string> | null;
  /** Error of the field itself; nobody is asked then. */
  readonly problem: PageProblem | null;
  readonly page: PageRequest | null;
  /** What closures came to; null where the field has none. */
  readonly closed: ClosedRun | null;
}

/** One scattered root field under way. */
export interface ScatterRun extends MergedRun<ScatterNode> {
  readonly kind: 'SCATTER';
  /** Position among the roots. */
  readonly position: number;
}

/** Decides who is asked for a scattered field, before anything is sent. */
export function prepareScatter<Context>(
  execution: Execution<Context>,
  root: CompiledScatter,
  position: number,
): ScatterRun {
  return { kind: 'SCATTER', position, ...prepareMerged(execution, root, 'PROBE') };
}

/** The same of a field at any place. `probe`: where the client named nobody, are shards asked for the form of the answer? */
export function prepareMerged<Context, Node extends ScatterNode | NestedNode>(
  execution: Execution<Context>,
  root: CompiledScatter<Node>,
  probe: 'PROBE' | 'NOBODY',
): MergedRun<Node> {
  const { environment } = execution;
  const args = root.readArguments(execution.variables);
  const named = namedShards(root.node.shardArguments, args.values);
  const refused = (problem: PageProblem): MergedRun<Node> => ({
    root,
    args,
    named,
    problem,
    page: null,
    closed: null,
    asked: [],
    states: new Map(),
    probing: false,
  });
  for (const name of named ?? []) {
    if (!environment.supergraph.shards.has(name))
      return refused({
        code: unknownShardCode(environment),
        message: `nobody here is called ${JSON.stringify(name)}`,
      });
  }
  const paged = root.node.value.kind === 'CONNECTION';
  const page = paged
    ? readPageRequest(environment.protocol, environment.limits, args.values, args.fingerprint)
    : null;
  if (page && 'code' in page) return refused(page);
  const asked = whoIsAsked(execution, root, (name) => named === null || named.has(name), probe);
  return { root, args, named, problem: null, page, closed: null, ...asked };
}

/** Shards whose part is not in the answer, or not in what was found out before it, sorted. */
export function missingShards(run: Pick<MergedRun, 'states' | 'closed'>): readonly string[] {
  const missing = [...run.states].filter(([, source]) => isMissing(source)).map(([name]) => name);
  return [...new Set([...missing, ...(run.closed?.missing.keys() ?? [])])].sort();
}

/** The states as coverage tells them: a shard that was missing while closures were computed is missing, whatever rows it has answered since. */
export function toldStates(run: Pick<MergedRun, 'states' | 'closed'>): ReadonlyMap<string, SourceState> {
  if (!run.closed || run.closed.missing.size === 0) return run.states;
  const told = new Map(run.states);
  for (const [shard, source] of run.closed.missing)
    told.set(shard, { ...source, rows: run.states.get(shard)?.rows ?? null });
  return told;
}
