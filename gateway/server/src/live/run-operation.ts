import type { ApolloServer } from '@apollo/server';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { LivePlace, OperationContext } from '../http/operation-context.ts';

/** What became of an operation that came over a socket. */
export type OperationOutcome =
  | { readonly kind: 'result'; readonly result: FormattedExecutionResult }
  /** It never ran. */
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'stream'; readonly events: AsyncGenerator<ExecutionResult> };

/**
 * Runs an operation the way one over HTTP runs: through Apollo Server, with all its limits. A subscription begins where the executor
 * would answer (http/engine-gateway.ts), and its stream comes back through the context.
 */
export async function runOperation(
  apollo: ApolloServer<OperationContext>,
  { query, variables, operationName, extensions }: SubscribePayload,
  context: OperationContext,
): Promise<OperationOutcome> {
  const live: LivePlace = {};
  const { body } = await apollo.executeOperation(
    {
      query,
      variables: variables ?? {},
      ...(operationName ? { operationName } : {}),
      ...(extensions ? { extensions } : {}),
    },
    { contextValue: { ...context, live } },
  );
  if (live.events) return { kind: 'stream', events: live.events };
  if (body.kind !== 'single') throw new Error('an answer in parts was not expected');
  const result = body.singleResult as FormattedExecutionResult;
  return result.errors && !('data' in result)
    ? { kind: 'refused', errors: result.errors }
    : { kind: 'result', result };
}
