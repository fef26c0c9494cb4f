import type { Shard } from '../../compose/supergraph.ts';
import type { NestedNode, ScatterNode } from '../../plan/nodes.ts';
import type { CompiledScatter } from '../compile/compiled-plan.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import { ineligible } from './eligible.ts';

/** Who is asked for one field, and what is known of the others. */
export interface AskedShards {
  /** Shards to ask. */
  readonly asked: readonly string[];
  /** Of each shard in question; of those asked, until they answer, none. */
  readonly states: Map<string, SourceState>;
  /** The client named nobody: shards are asked only for the form of the empty answer, or for what is wrong with the question, and do not count. */
  readonly probing: boolean;
}

/** Decides by what the client wants and by what each shard can. */
export function whoIsAsked<Context>(
  execution: Execution<Context>,
  root: CompiledScatter<ScatterNode | NestedNode>,
  isNamed: (name: string) => boolean,
  probe: 'PROBE' | 'NOBODY',
): AskedShards {
  const { environment, wish } = execution;
  const states = new Map<string, SourceState>();
  const asked: string[] = [];
  const shards = [...environment.supergraph.shards.values()];
  // Who is not to answer is not asked for the form either: it may have what the field means.
  const mayAnswer = ({ name }: Shard) => wish.from === null || wish.from.has(name);
  const isWanted = (shard: Shard) => mayAnswer(shard) && isNamed(shard.name);
  const probing = probe === 'PROBE' && shards.length > 0 && !shards.some(isWanted);
  for (const shard of shards) {
    const wanted = isWanted(shard);
    if (!wanted) states.set(shard.name, state('SKIPPED'));
    if (!wanted && !(probing && mayAnswer(shard))) continue;
    const why = whyNot(execution, root, shard);
    if (!why) asked.push(shard.name);
    else if (wanted) states.set(shard.name, why);
  }
  return { asked, states, probing };
}

function whyNot<Context>(
  execution: Execution<Context>,
  root: CompiledScatter<ScatterNode | NestedNode>,
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
