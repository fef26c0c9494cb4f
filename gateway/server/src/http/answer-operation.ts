import type { Engine, EngineRequest } from '@verbund/engine';
import { OperationTypeNode, type ExecutionResult } from 'graphql';
import { EXPLAIN_COST, type OperationAdmission } from '../limits/operation-admission.ts';
import { SingleFlight } from '../limits/single-flight.ts';
import type { OperationContext } from './operation-context.ts';
import { shareText } from './shared-text.ts';

/** Answers one query or mutation by the engine. Never rejects. */
export type AnswerOperation = (
  request: EngineRequest<OperationContext>,
  kind: OperationTypeNode,
) => Promise<ExecutionResult>;

/**
 * Lets operations in by what they cost and has the engine answer them. Equal queries of the public that are under way at the same time are answered
 * once: same document, variables, operation, language and wish to be explained. Whoever is signed in shares with nobody.
 */
export function answerOperation(
  engine: Pick<Engine<OperationContext>, 'execute'>,
  admission: OperationAdmission,
): AnswerOperation {
  const flights = new SingleFlight<ExecutionResult>();
  const alone = async (
    request: EngineRequest<OperationContext>,
    signal: AbortSignal | undefined,
  ): Promise<ExecutionResult> => {
    const { admit, end } = admission.begin(request.context.client, request.explain ? EXPLAIN_COST : 0);
    try {
      return await engine.execute({ ...request, admit, signal });
    } finally {
      end();
    }
  };
  return async (request, kind) => {
    const key = kind === OperationTypeNode.QUERY ? keyOf(request) : null;
    if (key === null) return alone(request, request.signal);
    const { result, shared, joined } = await flights.run(key, request.signal, (signal) =>
      alone(request, signal),
    );
    // Whoever began may have used up what is theirs; that is no answer to anybody else.
    if (joined && isRefused(result)) return alone(request, request.signal);
    if (shared) shareText(result);
    return result;
  };
}

/** Null where nothing may be shared. */
function keyOf({
  source,
  operationName,
  variables,
  explain,
  context,
}: EngineRequest<OperationContext>): string | null {
  if (source === undefined || context.credentials?.isPublic === false) return null;
  // The text comes last and as it is: nothing follows it that it could be taken for.
  return `${JSON.stringify([operationName, variables, explain === true, context.acceptLanguage])}${source}`;
}

function isRefused({ errors }: ExecutionResult): boolean {
  return errors?.some(({ extensions }) => extensions['code'] === 'RATE_LIMITED') === true;
}
