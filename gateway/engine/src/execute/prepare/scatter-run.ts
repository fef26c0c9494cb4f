import type { Shard } from '../../compose/supergraph.ts';
import type { CompiledScatter } from '../compile/compiled-plan.ts';
import { isMissing, state, type SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { unknownShardCode } from './answer-wish.ts';
import { ineligible } from './eligible.ts';
import { namedShards } from './named-shards.ts';
import { readPageRequest, type PageProblem, type PageRequest } from './page-request.ts';

/** One scattered field under way. */
export interface ScatterRun {
  readonly kind: 'SCATTER';
  readonly root: CompiledScatter;
  /** Position among the roots. */
  readonly position: number;
  /** Error of the field itself; nobody is asked then. */
  readonly problem: PageProblem | null;
  readonly page: PageRequest | null;
  /** Shards to ask. */
  readonly asked: readonly string[];
  /** Of each shard in question; of those asked, until they answer, none. */
  readonly states: Map<string, SourceState>;
  /** The client named nobody: shards are asked only for the form of the empty answer, or for what is wrong with the question, and do not count. */
  readonly probing: boolean;
}

/** Decides who is asked for a scattered field, before anything is sent. */
export function prepareScatter<Context>(
  execution: Execution<Context>,
  root: CompiledScatter,
  position: number,
): ScatterRun {
  const { environment, wish } = execution;
  const args = root.readArguments(execution.variables);
  const refused = (problem: PageProblem): ScatterRun => ({
    kind: 'SCATTER',
    root,
    position,
    problem,
    page: null,
    asked: [],
    states: new Map(),
    probing: false,
  });

  const named = namedShards(root.node.shardArguments, args.values);
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

  const states = new Map<string, SourceState>();
  const asked: string[] = [];
  const shards = [...environment.supergraph.shards.values()];
  const probing = shards.length > 0 && !shards.some(({ name }) => isWanted(name, wish.from, named));
  for (const shard of shards) {
    const wanted = isWanted(shard.name, wish.from, named);
    if (!wanted) states.set(shard.name, state('SKIPPED'));
    if (!wanted && !probing) continue;
    const why = whyNot(execution, root, shard);
    if (!why) asked.push(shard.name);
    else if (wanted) states.set(shard.name, why);
  }
  return { kind: 'SCATTER', root, position, problem: null, page, asked, states, probing };
}

function isWanted(
  name: string,
  from: ReadonlySet<string> | null,
  named: ReadonlySet<string> | null,
): boolean {
  return (from === null || from.has(name)) && (named === null || named.has(name));
}

function whyNot<Context>(
  execution: Execution<Context>,
  root: CompiledScatter,
  shard: Shard,
): SourceState | null {
  const { contract } = execution.environment.supergraph;
  const why = ineligible(execution, shard, { variables: root.node.fetch.variables, supports: root.supports });
  if (why) return why;
  if (root.node.rule.strategy !== 'CONNECTION' || shard.orderVersion === contract.orderVersion) return null;
  return state(
    'UNSUPPORTED',
    `it orders by version ${shard.orderVersion ?? 'none'}, not ${contract.orderVersion ?? 'none'}`,
  );
}

/** Shards whose part is not in the answer, sorted. */
export function missingShards(run: ScatterRun): readonly string[] {
  return [...run.states]
    .filter(([, source]) => isMissing(source))
    .map(([name]) => name)
    .sort();
}
