import type { GraphQLError } from 'graphql';
import { priceOperation } from '../../cost/price.ts';
import { violation, within, type Check } from '../check/violation.ts';
import type { CompiledScatter } from '../compile/compiled-plan.ts';
import { OperationCoverage } from '../coverage/operation-coverage.ts';
import { isMissing } from '../coverage/source-state.ts';
import { ErrorSink } from '../errors/error-sink.ts';
import type { Execution } from '../execution.ts';
import { prepareScatter, type ScatterRun } from '../prepare/scatter-run.ts';
import { startDeadline } from '../request/deadline.ts';
import { ask } from './ask.ts';
import type { ToldError } from './closure-outcome.ts';
import type { ClosureSearch, RoundAnswer } from './closure-search.ts';
import { finishScatter } from './finish-scatter.ts';

/** A round may take this part of what is left: a shard that hangs must not cost the answers of the others. */
const SHARE = 3;

/**
 * Asks all shards for the edges of all closures still open, each shard once. `late`: shards that did not answer a round in time; they are not asked again,
 * and those of this round are added.
 */
export async function askRound<Context>(
  execution: Execution<Context>,
  searches: readonly ClosureSearch[],
  late: Set<string>,
): Promise<readonly RoundAnswer[]> {
  const { environment, wish } = execution;
  const request = roundRequest(searches);
  const { compiled, variables } = environment.read(request);
  const deadline = startDeadline(Math.ceil(execution.deadline.remainingMs() / SHARE));
  const round: Execution<Context> = {
    ...execution,
    compiled,
    given: request.variables,
    variables,
    wish: { from: wish.from, strict: false },
    deadline,
    pending: [],
    pendingNested: [],
  };
  try {
    execution.trace?.nextRound();
    const runs = compiled.roots.flatMap((root, position) =>
      root.kind === 'SCATTER' ? [prepareScatter(round, edgesOf(root, searches[position]), position)] : [],
    );
    const inTime = runs.map((run) => withoutLate(run, late));
    execution.account.admit(priceOperation(compiled, inTime));
    const arrived = await ask(round, inTime, 'query');
    for (const [shard, answer] of arrived)
      if (!answer.ok && answer.source.status === 'TIMEOUT') late.add(shard);
    return inTime.map((run) => roundAnswer(round, run, arrived));
  } finally {
    deadline.stop();
  }
}

/** The round as an operation: one root field for each closure. */
function roundRequest(searches: readonly ClosureSearch[]) {
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const fields = searches.map(({ use, frontier }, index) => {
    const to = `to_${index}`;
    variables[to] = frontier;
    definitions.push(`$${to}: [ID!]!`);
    const args = Object.entries(use.node.arguments).flatMap(([name, type]) => {
      if (use.value[name] === undefined) return [];
      const variable = `${name}_${index}`;
      variables[variable] = use.value[name];
      definitions.push(`$${variable}: ${type}`);
      return [`${name}: $${variable}`];
    });
    return `${use.node.rule.edges}_${index}: ${use.node.rule.edges}(${[`to: $${to}`, ...args].join(', ')}) { from to }`;
  });
  return { source: `query Edges(${definitions.join(', ')}) { ${fields.join(' ')} }`, variables };
}

/** The edges' root field, which answers what it was asked for and nothing else (promise 5). */
function edgesOf(root: CompiledScatter, search: ClosureSearch | undefined): CompiledScatter {
  const asked = new Set(search?.frontier);
  const check: Check = (value, shard) => {
    const wrong = root.check(value, shard);
    if (wrong || !Array.isArray(value)) return wrong;
    const index = (value as readonly Edge[]).findIndex(({ to }) => !asked.has(to));
    return index < 0 ? null : within(index, within('to', violation('expected an id that was asked for')));
  };
  return { ...root, check };
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

function withoutLate(run: ScatterRun, late: ReadonlySet<string>): ScatterRun {
  const states = new Map(run.states);
  for (const shard of run.asked)
    if (late.has(shard))
      states.set(shard, { status: 'TIMEOUT', rows: null, durationMs: null, message: null });
  return { ...run, states, asked: run.asked.filter((shard) => !late.has(shard)) };
}

function roundAnswer<Context>(
  round: Execution<Context>,
  run: ScatterRun,
  arrived: Awaited<ReturnType<typeof ask>>,
): RoundAnswer {
  const sink = new ErrorSink(round.compiled.plan.prefix);
  const coverage = new OperationCoverage();
  const edges = finishScatter({ ...round, sink, coverage }, run, arrived) as readonly Edge[] | null;
  return {
    from: edges && edges.map(({ from }) => from),
    missing: [...coverage.states].filter(([, source]) => isMissing(source)),
    told: sink.errors().map(told),
  };
}

function told({ message, extensions }: GraphQLError): ToldError {
  const { code, shard, shards, ...rest } = extensions;
  const named = (shards ?? (shard === undefined ? [] : [shard])) as readonly string[];
  return { code: String(code), message, shards: named, extensions: rest };
}
