import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import type { Engine, EngineRequest } from '@verbund/engine';
import { OperationTypeNode, type ExecutionResult } from 'graphql';
import { codedError } from '../limits/coded-error.ts';
import { uncleanPath } from '../limits/clean-text.ts';
import type { AnswerOperation } from './answer-operation.ts';
import type { LivePlace, OperationContext } from './operation-context.ts';

/** Hears every answer, so that the registry learns of a region whose schema no longer fits. */
export type AnswerListener = (extensions: Readonly<Record<string, unknown>> | undefined) => void;

/**
 * Puts the engine behind Apollo Server: Apollo parses, validates and keeps validated documents, the engine plans and executes.
 * The API schema belongs to the contract, not to the regions, so it never changes while the gateway runs.
 */
export function engineGateway(
  engine: Pick<Engine<OperationContext>, 'apiSchema' | 'subscribe'>,
  answer: AnswerOperation,
  onAnswer: AnswerListener,
): GatewayInterface {
  const executor: GatewayExecutor = async ({ request, document, source, context, operation: definition }) => {
    // Undefined where the request names none of several: the engine says so.
    const kind = definition?.operation ?? OperationTypeNode.QUERY;
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
    if (kind === OperationTypeNode.SUBSCRIPTION && operation.live) {
      const asked = { source, document, operationName: request.operationName, variables: request.variables };
      return beginStream(engine, { ...asked, validated: true }, operation, operation.live);
    }
    const result = await answer(
      {
        source,
        document,
        operationName: request.operationName,
        variables: request.variables,
        context: operation,
        signal: operation.signal,
        explain: request.extensions?.['explain'] === true,
        validated: true,
      },
      kind,
    );
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

/** A stream goes back through its place in the context; only why there is none is an answer. */
async function beginStream(
  engine: Pick<Engine<OperationContext>, 'subscribe'>,
  asked: Omit<EngineRequest<OperationContext>, 'context'>,
  context: OperationContext,
  live: LivePlace,
): Promise<ExecutionResult> {
  const { signal, credentials } = context;
  const audience = credentials?.isPublic === false ? null : 'public';
  const stream = await engine.subscribe({ ...asked, context, signal, audience });
  if (!(Symbol.asyncIterator in stream)) return stream;
  live.events = stream;
  return { data: null };
}
