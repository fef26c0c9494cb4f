import {
  createSourceEventStream,
  execute,
  Kind,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { StreamedEvent } from '../change-event.ts';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
type Result = ExecutionResult;
type Running = AsyncGenerator<Result, void>;

/**
 * Runs a subscription: each event is executed with the context it came with, so that nothing an earlier event has loaded is shown again,
 * and nothing comes after the end. What is refused before the stream begins is a result with errors.
 */
export async function runSubscription(args: ExecutionArgs): Promise<Running | Result> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source as AsyncGenerator<StreamedEvent, void>;
  let stopped = false;
  const stop = async (): Promise<IteratorResult<Result, void>> => {
    stopped = true;
    await events.return();
    return { done: true, value: undefined };
  };
  const running: Running = {
    async next() {
      const step = await events.next();
      if (step.done || stopped) return { done: true, value: undefined };
      const { event, context } = step.value;
      const result = await execute({ ...args, rootValue: event, contextValue: context });
      return stopped ? { done: true, value: undefined } : { done: false, value: result };
    },
    return: stop,
    async throw(error) {
      await stop();
      throw error;
    },
    [Symbol.asyncIterator]: () => running,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
  return running;
}

/** The result as a client may see it. A variable of the wrong type is a mistake of the caller, which graphql-js does not say. */
export function formatResult({ errors, ...rest }: ExecutionResult, format: Format): FormattedExecutionResult {
  if (!errors) return rest;
  return {
    ...rest,
    errors: errors.map((error) => {
      const plain = error.toJSON();
      const aboutVariable = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
      if (!aboutVariable || plain.extensions?.['code'] !== undefined) return format(plain, error);
      return format({ ...plain, extensions: { code: 'BAD_USER_INPUT' } }, error);
    }),
  };
}
