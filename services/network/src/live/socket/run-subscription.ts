import {
  createSourceEventStream,
  execute,
  GraphQLError,
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
 * and nothing comes after the end. What is refused before the stream begins is a result with errors. An event that could not be read in
 * full (the database broke off) is not sent, because the cursors of those behind it would pass over it: it goes back to the stream,
 * which tells it again or ends.
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
      let step = await events.next();
      while (!step.done && !stopped) {
        const { event, context, last } = step.value;
        const result = await execute({ ...args, rootValue: event, contextValue: context });
        if (stopped) break;
        const fault = result.errors?.map(ownFault).find((one) => one !== null);
        if (!fault || last) return { done: false, value: result };
        step = await events.throw(fault);
      }
      return { done: true, value: undefined };
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

/** What went wrong on our side; null for a refusal, which would be the same the next time. */
function ownFault({ originalError }: GraphQLError): Error | null {
  return originalError && !(originalError instanceof GraphQLError) ? originalError : null;
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
