import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { tookTooLong } from '../database/statement-limit.ts';
import type { NetworkErrorCode } from '../errors.ts';
import { describeError, type Logger } from './log.ts';

/** Parts of an error's extensions that never leave the house. */
const SECRET = new Set(['stacktrace', 'exception', 'validationErrors', 'originalError', 'http']);

/**
 * What a client sees of an error: refusals with their code and sentence, our own mistakes as INTERNAL_SERVER_ERROR without a word
 * of where and why. Those go to the log.
 */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { path, locations } = formatted;
    const where = { ...(locations && { locations }), ...(path && { path }) };
    if (tookTooLong(cause instanceof GraphQLError ? cause.originalError : cause))
      return {
        message:
          'expected less to read: the database did not come to an end in time; ask for less with a filter',
        ...where,
        extensions: { code: 'LIMIT_TIME' satisfies NetworkErrorCode },
      };
    const refusal = codeOf(cause) ?? codeOf(cause instanceof GraphQLError ? cause.originalError : undefined);
    const code = refusal ?? formatted.extensions?.['code'];
    if (code === undefined || code === 'INTERNAL_SERVER_ERROR') {
      log.error(describeError(cause), 'internal error');
      return {
        message: 'Internal error. It has been written to the log.',
        ...where,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
    }
    const extensions = Object.entries(formatted.extensions ?? {}).filter(([name]) => !SECRET.has(name));
    return { message: formatted.message, ...where, extensions: { ...Object.fromEntries(extensions), code } };
  };
}

/** The code of a refusal that was made on purpose; Apollo's own wrappers put a more general one over it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const inner = error.originalError instanceof GraphQLError ? codeOf(error.originalError) : undefined;
  const own = error.extensions['code'];
  return inner ?? (typeof own === 'string' ? own : undefined);
}
