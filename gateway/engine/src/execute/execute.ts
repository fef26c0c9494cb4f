import type { ExecutionResult } from 'graphql';
import { engineError, OperationError } from '../errors.ts';
import type { CompiledPlan } from './compile/compiled-plan.ts';
import { coverageRecord } from './coverage/coverage-record.ts';
import { OperationCoverage } from './coverage/operation-coverage.ts';
import { ErrorSink } from './errors/error-sink.ts';
import type { Environment, Execution } from './execution.ts';
import { coverageOf } from './merge/merge-object.ts';
import { readAnswerWish } from './prepare/answer-wish.ts';
import { startDeadline, type Deadline } from './request/deadline.ts';
import { runMutation } from './run/run-mutation.ts';
import { runQuery, type RootValues } from './run/run-query.ts';

export interface ExecuteRequest<Context> {
  /** Variables as the client gave them: they are what travels upstream. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same, coerced by the API schema. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly signal?: AbortSignal | undefined;
}

/** Walks a compiled plan for one request. Never throws: what went wrong is in the result. */
export async function execute<Context>(
  environment: Environment<Context>,
  compiled: CompiledPlan,
  request: ExecuteRequest<Context>,
): Promise<ExecutionResult> {
  const deadline = startDeadline(environment.limits.deadlineMs);
  try {
    const execution = begin(environment, compiled, request, deadline);
    const values = await (compiled.plan.kind === 'mutation' ? runMutation(execution) : runQuery(execution));
    return respond(execution, values);
  } catch (error) {
    if (error instanceof OperationError) return { errors: error.errors };
    environment.report(error);
    return { errors: [engineError('INTERNAL_SERVER_ERROR', 'this could not be answered')] };
  } finally {
    deadline.stop();
  }
}

function begin<Context>(
  environment: Environment<Context>,
  compiled: CompiledPlan,
  request: ExecuteRequest<Context>,
  deadline: Deadline,
): Execution<Context> {
  return {
    environment,
    compiled,
    given: request.given,
    variables: request.variables,
    context: request.context,
    signal: request.signal,
    wish: readAnswerWish(environment, compiled, request.variables),
    deadline,
    sink: new ErrorSink(compiled.plan.prefix),
    coverage: new OperationCoverage(),
    pending: [],
    bytes: 0,
  };
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
