import type { ExecutionResult } from 'graphql';
import { engineError, OperationError, refuse } from '../errors.ts';
import type { Environment } from '../execute/execution.ts';
import { readAnswerWish, unknownShardCode } from '../execute/prepare/answer-wish.ts';
import { namedShards, valueAt } from '../execute/prepare/named-shards.ts';
import type { ReadOperation } from '../operation-reader.ts';
import { compileStream, type CompiledStream } from './compiled-stream.ts';
import type { StreamQuestion } from './question.ts';
import type { Streams, StreamWish } from './streams.ts';

export interface SubscribeRequest<Context> {
  readonly operation: ReadOperation;
  readonly context: Context;
  readonly signal: AbortSignal | undefined;
  /** Those of equal audience share; null: shared with nobody. */
  readonly audience: string | null;
}

/**
 * Begins one subscription (promise 9): who is listened to, from where, and with whom it is shared.
 * Never throws: a result in place of a stream means that it did not begin.
 */
export function subscribe<Context>(
  environment: Environment<Context>,
  streams: Streams<Context>,
  request: SubscribeRequest<Context>,
): AsyncGenerator<ExecutionResult, void, void> | ExecutionResult {
  try {
    return streams.enter(readWish(environment, request));
  } catch (error) {
    if (error instanceof OperationError) return { errors: error.errors };
    environment.report(error);
    return { errors: [engineError('INTERNAL_SERVER_ERROR', 'this stream could not begin')] };
  }
}

function readWish<Context>(
  environment: Environment<Context>,
  { operation, context, signal, audience }: SubscribeRequest<Context>,
): StreamWish<Context> {
  const { protocol, supergraph } = environment;
  const { compiled, size, variables } = operation;
  const stream = compileStream(supergraph.contract, protocol, compiled);
  const args = stream.readArguments(variables);
  refuseClosures(stream, args);
  const wish = readAnswerWish(environment, compiled, variables);
  const named = namedShards(stream.node.shardArguments, args);
  for (const name of named ?? [])
    if (!supergraph.shards.has(name))
      throw refuse(unknownShardCode(environment), `nobody here is called ${JSON.stringify(name)}`);
  const given = Object.fromEntries(
    stream.document.variables.flatMap((name) =>
      Object.hasOwn(operation.given, name) ? [[name, operation.given[name]]] : [],
    ),
  );
  const question = { stream, given, variables, size, context, wish, named };
  return { question, key: keyOf(question, audience), after: readAfter(environment, args), signal };
}

function readAfter<Context>(
  { protocol }: Environment<Context>,
  args: Readonly<Record<string, unknown>>,
): StreamWish<Context>['after'] {
  const text = args['after'] as string | null | undefined;
  if (text === null || text === undefined) return null;
  const positions = protocol.parseVector(text);
  if (!positions) throw refuse('CURSOR_INVALID', 'after is not the cursor of an event of this API');
  return { text, positions };
}

/** A shard alone cannot tell what such a filter means for its events. */
function refuseClosures({ node }: CompiledStream, args: Readonly<Record<string, unknown>>): void {
  const used = node.closures.find(
    (path) => valueAt(args, path) !== null && valueAt(args, path) !== undefined,
  );
  if (used)
    throw refuse('BAD_USER_INPUT', `${used.join('.')}: events cannot be filtered by what spans shards`);
}

/** Equal questions of equal audiences have equal keys, wherever they begin. */
function keyOf<Context>(question: StreamQuestion<Context>, audience: string | null): string | null {
  if (audience === null) return null;
  const { stream, given, wish, named } = question;
  const from = wish.from && [...wish.from].sort();
  return canonical([audience, stream.identity, given, from, wish.strict, named && [...named].sort()]);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
