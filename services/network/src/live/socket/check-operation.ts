import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { NetworkError } from '../../errors.ts';
import { MAX_TOKENS, VALIDATION_RULES } from '../../http/apollo.ts';
import { requireCleanVariables } from '../../limits/clean-text.ts';

const RULES = [...specifiedRules, ...VALIDATION_RULES];

/** Documents that passed, by their text: every client of one program sends the same. */
const KEPT = 200;

/**
 * Checks what a socket asks for as HTTP does: tokens, rules, depth, aliases, texts. Only subscriptions go over a socket. Answers what to
 * execute, or the errors.
 */
export function operationChecker(schema: GraphQLSchema) {
  const passed = new Map<string, DocumentNode>();
  return (payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] => {
    const { query, variables, operationName } = payload;
    try {
      const document = passed.get(query) ?? parse(query, { maxTokens: MAX_TOKENS });
      if (!passed.has(query)) {
        const errors = validate(schema, document, RULES);
        if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
        passed.set(query, document);
        for (const oldest of passed.keys()) {
          if (passed.size <= KEPT) break;
          passed.delete(oldest);
        }
      }
      const operation = getOperationAST(document, operationName);
      if (!operation)
        throw new NetworkError(
          'BAD_USER_INPUT',
          'operationName: expected the name of one operation of the document',
        );
      if (operation.operation !== 'subscription')
        throw new NetworkError(
          'SUBSCRIPTION_EXPECTED',
          `expected a subscription, got a ${operation.operation}: send it over HTTP`,
        );
      requireCleanVariables(variables ?? {});
      return {
        schema,
        document,
        ...(operationName != null && { operationName }),
        variableValues: variables ?? {},
      };
    } catch (error) {
      if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
  };
}

/** The error with a code, if it has none of its own. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  const { nodes, source, positions } = error;
  return new GraphQLError(error.message, { nodes, source, positions, extensions: { code } });
}
