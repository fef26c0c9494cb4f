import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { Engine } from '@verbund/engine';
import { codedError } from '../limits/coded-error.ts';
import { uncleanPath } from '../limits/clean-text.ts';
import type { OperationContext } from './operation-context.ts';

/** Hears every answer, so that the registry learns of a region whose schema no longer fits. */
export type AnswerListener = (extensions: Readonly<Record<string, unknown>> | undefined) => void;

/**
 * Puts the engine behind Apollo Server: Apollo parses, validates and keeps validated documents, the engine plans and executes.
 * The API schema belongs to the contract, not to the regions, so it never changes while the gateway runs.
 */
export function engineGateway(engine: Engine<OperationContext>, onAnswer: AnswerListener): GatewayInterface {
  const executor: GatewayExecutor = async ({ request, document, source, context }) => {
    const unclean = request.variables ? uncleanPath(request.variables, '$') : null;
    if (unclean !== null) {
      return {
        errors: [
          codedError(
            'BAD_USER_INPUT',
            `expected text without NUL bytes and lone surrogates, got other at ${unclean}`,
          ),
        ],
      };
    }
    const operation: OperationContext = context;
    const result = await engine.execute({
      source,
      document,
      operationName: request.operationName,
      variables: request.variables,
      context: operation,
      signal: operation.signal,
      validated: true,
    });
    onAnswer(result.extensions);
    return result;
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.apiSchema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
}
