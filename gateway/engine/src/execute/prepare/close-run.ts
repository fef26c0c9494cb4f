import type { ClosureRule } from '../../compose/contract.ts';
import type { NestedNode, ScatterNode } from '../../plan/nodes.ts';
import type { Protocol } from '../../ports/protocol.ts';
import { state, type SourceState } from '../coverage/source-state.ts';
import type { Execution } from '../execution.ts';
import type { ClosureOutcome, ClosureOutcomes, ToldError } from '../run/closure-outcome.ts';
import { closureUses, type ClosureUse } from './closure-uses.ts';
import { valuesFit } from './eligible.ts';
import type { MergedRun } from './scatter-run.ts';
import { whoIsAsked } from './who-is-asked.ts';

/** A field whose closures are computed. */
export interface ClosedRun {
  /** A closure could not be computed: the field has no answer. */
  readonly failed: boolean;
  /** Shards that were missing while the closures were computed. */
  readonly missing: ReadonlyMap<string, SourceState>;
  /** Errors to tell at the field. */
  readonly told: readonly ToldError[];
  /** Where ids of the rows themselves were looked for: does the shard own any? */
  owns(shard: string): boolean;
  /** Variables of the engine as a shard is given them. */
  variablesFor(shard: string): Readonly<Record<string, unknown>>;
  /** What the shard's own cursors carry: its arguments are not those of the client. */
  fingerprintFor(shard: string): string;
}

/** Puts what the closures came to into what each shard is asked. Where ids of the rows themselves are meant, each shard is given its own, and one that owns none is not asked. */
export function closeRun<Context, Run extends MergedRun<ScatterNode | NestedNode>>(
  execution: Execution<Context>,
  run: Run,
  outcomes: ClosureOutcomes,
): Run {
  const { closures } = run.root.node.fetch;
  if (run.problem || closures.length === 0) return run;
  const found = closureUses(run, execution.compiled.closures).flatMap((use) => {
    const outcome = outcomes.get(use.key);
    return outcome ? [new Found(execution.environment.protocol, use, outcome)] : [];
  });
  const closed = closedRun(execution, run, found);
  if (closed.failed) return { ...run, asked: [], states: new Map(), probing: false, closed };
  const isNamed = (shard: string) => (run.named === null || run.named.has(shard)) && closed.owns(shard);
  const probe = run.root.node.kind === 'Scatter' ? 'PROBE' : 'NOBODY';
  const asked = whoIsAsked(execution, run.root, isNamed, probe);
  const { supergraph } = execution.environment;
  const definitions = closures
    .filter(({ typeName }) =>
      run.asked.some((name) => supergraph.shards.get(name)?.divergentInputs.has(typeName)),
    )
    .map(({ definition }) => definition);
  const fits = (name: string) => {
    const shard = supergraph.shards.get(name);
    return (
      definitions.length === 0 ||
      (shard !== undefined && valuesFit(shard, definitions, closed.variablesFor(name)))
    );
  };
  for (const shard of asked.asked)
    if (!fits(shard) && !asked.probing)
      asked.states.set(shard, state('UNSUPPORTED', 'it does not know a value this operation was given'));
  return { ...run, ...asked, asked: asked.asked.filter(fits), closed };
}

/** What one use of a closure came to. */
class Found {
  readonly use: ClosureUse;
  readonly outcome: ClosureOutcome;
  readonly #byOwner: ReadonlyMap<string, readonly string[]>;

  constructor(protocol: Protocol, use: ClosureUse, outcome: ClosureOutcome) {
    this.use = use;
    this.outcome = outcome;
    const byOwner = new Map<string, string[]>();
    for (const id of use.own ? outcome.ids : []) {
      const owner = protocol.ownerOf(null, id);
      if (!('shard' in owner)) continue;
      const ids = byOwner.get(owner.shard);
      if (ids) ids.push(id);
      else byOwner.set(owner.shard, [id]);
    }
    this.#byOwner = byOwner;
  }

  idsOf(shard: string): readonly string[] {
    return this.use.own ? (this.#byOwner.get(shard) ?? []) : this.outcome.ids;
  }
}

function closedRun<Context>(
  { environment }: Execution<Context>,
  { root, args }: MergedRun<ScatterNode | NestedNode>,
  found: readonly Found[],
): ClosedRun {
  const missing = new Map<string, SourceState>();
  for (const { outcome } of found)
    for (const [shard, source] of outcome.missing) if (!missing.has(shard)) missing.set(shard, source);
  const own = found.filter(({ use }) => use.own);
  const known = new Map<string, Readonly<Record<string, unknown>>>();
  const isSame = own.length === 0;
  const valuesFor = (shard: string): Readonly<Record<string, unknown>> => {
    const key = isSame ? '' : shard;
    const made = known.get(key) ?? given(args.values, found, shard);
    known.set(key, made);
    return made;
  };
  const fingerprints = new Map<object, string>();
  return {
    failed: found.some(({ outcome }) => outcome.failed),
    missing,
    told: found.flatMap(({ outcome }) => outcome.told),
    owns: (shard) => own.every((one) => one.idsOf(shard).length > 0),
    variablesFor(shard) {
      const values = valuesFor(shard);
      const entries = root.node.fetch.closures
        .filter(({ argument }) => values[argument] !== undefined)
        .map(({ argument, variable }): [string, unknown] => [variable, values[argument]]);
      return Object.fromEntries(entries);
    },
    fingerprintFor(shard) {
      const values = valuesFor(shard);
      const made = fingerprints.get(values) ?? environment.protocol.fingerprint(root.node.fieldName, values);
      fingerprints.set(values, made);
      return made;
    },
  };
}

/** The arguments as one shard is given them. */
function given(
  values: Readonly<Record<string, unknown>>,
  found: readonly Found[],
  shard: string,
): Readonly<Record<string, unknown>> {
  let made = values;
  for (const one of found) {
    const { argument, path, node } = one.use;
    made = filled(made, [argument, ...path], node.rule, one.idsOf(shard));
  }
  return made;
}

function filled(
  value: Readonly<Record<string, unknown>>,
  [key, ...path]: readonly string[],
  rule: ClosureRule,
  ids: readonly string[],
): Readonly<Record<string, unknown>> {
  if (key !== undefined) {
    const inner = value[key] as Readonly<Record<string, unknown>>;
    return { ...value, [key]: filled(inner, path, rule, ids) };
  }
  const made: Record<string, unknown> = { ...value, [rule.into]: ids };
  if (rule.when !== null) delete made[rule.when];
  return made;
}
