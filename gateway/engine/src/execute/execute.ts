import type { DocumentNode, ExecutionResult } from 'graphql';
import { Account, type Admit } from '../cost/account.ts';
import type { DocumentSize } from '../cost/document-size.ts';
import { engineError, OperationError, refuse } from '../errors.ts';
import { Trace } from '../explain/trace.ts';
import { printPlan } from '../plan/print-plan.ts';
import type { CompiledPlan } from './compile/compiled-plan.ts';
import { coverageRecord } from './coverage/coverage-record.ts';
import { InnerCoverage, OperationCoverage } from './coverage/operation-coverage.ts';
import { ErrorSink } from './errors/error-sink.ts';
import type { Host } from '../ports/host.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Environment, Execution } from './execution.ts';
import { coverageOf } from './merge/merge-object.ts';
import { readAnswerWish, type AnswerWish } from './prepare/answer-wish.ts';
import { startDeadline, type Deadline } from './request/deadline.ts';
import { runMutation } from './run/run-mutation.ts';
import { runQuery, type RootValues } from './run/run-query.ts';

export interface ExecuteRequest<Context> {
  /** Variables as the client gave them: they are what travels upstream. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same, coerced by the API schema. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly size: DocumentSize;
  readonly context: Context;
  readonly admit?: Admit | undefined;
  readonly explain?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Walks a compiled plan for one request. Never throws: what went wrong is in the result. */
export async function execute<Context>(
  environment: Environment<Context>,
  compiled: CompiledPlan,
  request: ExecuteRequest<Context>,
): Promise<ExecutionResult> {
  const deadline = startDeadline(environment.limits.deadlineMs);
  const account = new Account(environment.limits, request.size, request.admit);
  const trace = request.explain === true ? new Trace() : null;
  try {
    const result = await run(environment, () =>
      begin(environment, compiled, request, {
        wish: readAnswerWish(environment, compiled, request.variables),
        deadline,
        used: { bytes: 0 },
        inside: 0,
        coverage: new OperationCoverage(),
        account,
        trace,
      }),
    );
    return {
      ...result,
      extensions: {
        ...result.extensions,
        cost: account.report(),
        ...(trace
          ? { explain: explainOf(environment.host, trace.explanation(printPlan(compiled.plan))) }
          : {}),
      },
    };
  } finally {
    deadline.stop();
  }
}

/** An operation with bounds of its own, for a part of a stream. The deadline is the caller's to stop. */
export function beginOperation<Context>(
  environment: Environment<Context>,
  compiled: CompiledPlan,
  request: ExecuteRequest<Context> & { readonly wish: AnswerWish },
  deadline: Deadline,
): Execution<Context> {
  return begin(environment, compiled, request, {
    wish: request.wish,
    deadline,
    used: { bytes: 0 },
    inside: 0,
    coverage: new OperationCoverage(),
    account: new Account(environment.limits, request.size, undefined),
    trace: null,
  });
}

async function run<Context>(
  environment: Environment<Context>,
  start: () => Execution<Context>,
): Promise<ExecutionResult> {
  try {
    const execution = start();
    const values = await (execution.compiled.plan.kind === 'mutation'
      ? runMutation(execution)
      : runQuery(execution));
    return respond(execution, values);
  } catch (error) {
    if (error instanceof OperationError) return { errors: error.errors };
    environment.report(error);
    return { errors: [engineError('INTERNAL_SERVER_ERROR', 'this could not be answered')] };
  }
}

/** What an operation shares with those that are asked on its behalf. */
type Shared<Context> = Pick<
  Execution<Context>,
  'wish' | 'deadline' | 'used' | 'inside' | 'coverage' | 'account' | 'trace'
>;

function begin<Context>(
  environment: Environment<Context>,
  compiled: CompiledPlan,
  request: ExecuteRequest<Context>,
  shared: Shared<Context>,
): Execution<Context> {
  const execution: Execution<Context> = {
    environment,
    compiled,
    given: request.given,
    variables: request.variables,
    context: request.context,
    signal: request.signal,
    ...shared,
    sink: new ErrorSink(compiled.plan.prefix),
    pending: [],
    pendingNested: [],
    nestedRuns: null,
    // Few operations have a field of the host that asks.
    get ask() {
      return Object.assign(
        (document: string | DocumentNode, variables = {}) => askInside(execution, document, variables),
        { isStrict: shared.wish.strict },
      );
    },
  };
  return execution;
}

const MOST_INSIDE = 3;

/** One query on behalf of an operation under way, within its bounds. Whoever is missing there is missing in the whole. */
async function askInside<Context>(
  outer: Execution<Context>,
  document: string | DocumentNode,
  given: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  const { environment, context, signal, wish, deadline, used, account, trace } = outer;
  return run(environment, () => {
    const asked = typeof document === 'string' ? { source: document } : { document };
    const { compiled, variables, size } = environment.read({ ...asked, variables: given });
    if (compiled.plan.kind !== 'query') throw refuse('BAD_USER_INPUT', 'expected a query');
    if (outer.inside >= MOST_INSIDE)
      throw refuse(
        'LIMIT_DEPTH',
        `expected at most ${MOST_INSIDE} operations of the host inside one another`,
      );
    return begin(
      environment,
      compiled,
      { given, variables, size, context, signal },
      {
        wish: { from: wish.from, strict: false },
        deadline,
        used,
        inside: outer.inside + 1,
        account,
        trace,
        coverage: new InnerCoverage(outer.coverage),
      },
    );
  });
}

function explainOf<Context>(host: Host<Context>, explanation: Explanation): unknown {
  return host.explain ? host.explain(explanation) : explanation;
}

/** The response: data in the client's order, errors where there are any, and who is in it. */
function respond<Context>(execution: Execution<Context>, values: RootValues): ExecutionResult {
  const { sink, coverage, compiled, environment } = execution;
  const extensions =
    coverage.states.size === 0
      ? undefined
      : {
          coverage: coverageOf(
            environment.host,
            coverageRecord(environment.supergraph, coverage.states, coverage.missedBefore),
          ),
        };
  return {
    ...(sink.isEmpty ? {} : { errors: sink.errors() }),
    data: values === null ? null : inOrder(compiled.plan.responseKeys, values),
    ...(extensions ? { extensions } : {}),
  };
}

function inOrder(keys: readonly string[], values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const data = Object.create(null) as Record<string, unknown>;
  for (const key of keys) data[key] = values.get(key) ?? null;
  return data;
}
