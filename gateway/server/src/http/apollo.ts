import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Logger } from 'pino';
import { cleanTextRule } from '../limits/clean-text-rule.ts';
import type { OperationLimits } from '../limits/operation-limits.ts';
import { rootTypeRule } from '../limits/root-type-rule.ts';
import { sizeRule } from '../limits/size-rule.ts';
import { clientErrors } from './client-errors.ts';
import { KnownTexts } from './known-texts.ts';
import type { OperationContext } from './operation-context.ts';
import { rateStatus } from './rate-status.ts';
import { textOf } from './shared-text.ts';

/** Errors one invalid document is told at most. */
const MAX_VALIDATION_ERRORS = 20;

export interface ApolloOptions {
  readonly gateway: GatewayInterface;
  readonly limits: OperationLimits;
  readonly log: Logger;
  /** Texts `graphqlRoute` may give by their key. Default: none. */
  readonly texts?: KnownTexts;
  readonly plugins?: readonly ApolloServerPlugin<OperationContext>[];
}

/** Apollo Server with everything off that this gateway does not offer. Not started yet. */
export function apolloServer({
  gateway,
  limits,
  log,
  texts = new KnownTexts(),
  plugins = [],
}: ApolloOptions): ApolloServer<OperationContext> {
  return new ApolloServer<OperationContext>({
    gateway,
    nodeEnv: 'production',
    // The SDL is public, so introspection and suggestions tell nothing new.
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Not for clients, who cannot know a key (known-texts.ts).
    persistedQueries: { cache: texts, ttl: null },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [sizeRule(limits), cleanTextRule, rootTypeRule],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    formatError: clientErrors(log),
    stringifyResult: textOf,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      rateStatus,
      ...plugins,
    ],
    logger: {
      debug: () => {},
      info: () => {},
      warn: (message) => log.warn(String(message)),
      error: (message) => log.error(String(message)),
    },
  });
}
