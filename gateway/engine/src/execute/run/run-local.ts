import { execute, type ExecutionResult, type GraphQLError } from 'graphql';
import { engineError } from '../../errors.ts';
import type { LocalNode } from '../../plan/nodes.ts';
import type { Execution } from '../execution.ts';

/** Answers introspection and the host's own fields by graphql-js on the API schema. Null: a field that may not be null failed, and with it the operation. */
export async function runLocal<Context>(
  execution: Execution<Context>,
  node: LocalNode,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { compiled, environment, context, given, sink } = execution;
  const rootValue = Object.fromEntries(
    Object.entries(environment.host.local ?? {}).map(([coordinate, answer]) => [
      coordinate.split('.')[1] ?? '',
      (args: Readonly<Record<string, unknown>>) => answer(args, context, execution.ask),
    ]),
  );
  const result: ExecutionResult = await execute({
    schema: compiled.apiSchema,
    document: node.document,
    rootValue,
    contextValue: context,
    variableValues: given,
  });
  for (const error of result.errors ?? []) {
    if (error.originalError && typeof error.extensions['code'] !== 'string')
      environment.report(error.originalError);
    sink.take(shown(error));
  }
  return result.data ?? null;
}

/** What a function of the host throws on purpose carries a code; anything else is our own mistake and stays inside. */
function shown(error: GraphQLError): GraphQLError {
  if (typeof error.extensions['code'] === 'string') return error;
  const message = error.originalError ? 'this could not be answered' : error.message;
  return engineError('INTERNAL_SERVER_ERROR', message, error.path);
}
