import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { NetworkError } from '../errors.ts';
import { aliasLimit } from '../limits/alias-limit.ts';
import { cleanDocument, requireCleanVariables } from '../limits/clean-text.ts';
import { depthLimit } from '../limits/depth-limit.ts';
import { errorFormatter } from './format-error.ts';
import type { Logger } from './log.ts';

/** Tokens of one document: parsing stops there. */
export const MAX_TOKENS = 10_000;

/** Rules for every document, however it comes. */
export const VALIDATION_RULES = [depthLimit, aliasLimit, cleanDocument];

/** The GraphQL server of a region, with every limit that does not need to know the domain. */
export function createApollo(schema: GraphQLSchema, log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: VALIDATION_RULES,
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ request, operation }) => {
            if (operation?.operation === 'subscription')
              throw new NetworkError(
                'SUBSCRIPTION_OVER_HTTP',
                'expected a query or a mutation; subscribe over a WebSocket',
              );
            requireCleanVariables(request.variables ?? {});
          },
        }),
      },
    ],
  });
}
