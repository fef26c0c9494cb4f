import type { ExecutionResult, GraphQLError } from 'graphql';
import { engineError, OperationError } from '../errors.ts';
import type { ErrorTree } from '../execute/errors/error-tree.ts';
import type { UpstreamError } from '../execute/errors/upstream-error.ts';
import type { Execution } from '../execute/execution.ts';
import { pathTo } from '../execute/path.ts';
import { followReferences } from '../execute/run/follow-references.ts';
import type { CompiledStream } from './compiled-stream.ts';

/** One event on its way to the clients: of a shard or of the engine, the cursor of the merged stream in it. */
export interface EventToShape {
  readonly shard: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly errors?: ErrorTree | undefined;
  readonly requestErrors?: readonly UpstreamError[];
}

/** Events → results, in their order. Foreign references of all of them are followed together: one request per owner and round. */
export async function shapeEvents<Context>(
  execution: Execution<Context>,
  stream: CompiledStream,
  events: readonly EventToShape[],
): Promise<readonly ExecutionResult[]> {
  const shaped = events.map((event, index) => shapeEvent(execution, stream, event, index));
  if (execution.pending.length > 0) await follow(execution, stream, events.length);
  return withErrors(stream, shaped, execution.sink.errors());
}

/** One event of the engine: nothing in it needs to be followed. */
export function shapeMade<Context>(
  execution: Execution<Context>,
  stream: CompiledStream,
  value: Readonly<Record<string, unknown>>,
): ExecutionResult {
  return { data: { [stream.node.responseKey]: shapeEvent(execution, stream, { shard: '', value }, 0) } };
}

/** Paths begin with the number of the event, so that errors find their way back to it. */
function shapeEvent<Context>(
  execution: Execution<Context>,
  { node, shape }: CompiledStream,
  { shard, value, errors, requestErrors }: EventToShape,
  index: number,
): unknown {
  const { sink, environment, pending, pendingNested } = execution;
  const path = pathTo(pathTo(undefined, index), node.responseKey);
  for (const error of requestErrors ?? []) sink.upstream(error, path, shard);
  return shape(value, { shard, protocol: environment.protocol, sink, pending, pendingNested }, path, errors);
}

/** Too many references are refused; the events stay, and say so. */
async function follow<Context>(
  execution: Execution<Context>,
  { node }: CompiledStream,
  count: number,
): Promise<void> {
  try {
    await followReferences(execution);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    for (const { message, extensions } of error.errors)
      for (let index = 0; index < count; index++)
        execution.sink.add(
          String(extensions['code']),
          message,
          pathTo(pathTo(undefined, index), node.responseKey),
        );
  }
}

function withErrors(
  { node }: CompiledStream,
  shaped: readonly unknown[],
  errors: readonly GraphQLError[],
): readonly ExecutionResult[] {
  const own = shaped.map((): GraphQLError[] => []);
  for (const { message, path, extensions } of errors) {
    const [index, ...rest] = path ?? [];
    own[Number(index)]?.push(engineError(String(extensions['code']), message, rest, extensions));
  }
  return shaped.map((event, index) => {
    const data = { [node.responseKey]: event };
    const found = own[index] ?? [];
    return found.length === 0 ? { data } : { errors: found, data };
  });
}
