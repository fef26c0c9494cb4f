import type { Logger } from 'pino';
import { errorFormatter } from './format-error.ts';

/** Errors as clients see them; what is our mistake goes to the log with its details. */
export function clientErrors(log: Logger): ReturnType<typeof errorFormatter> {
  return errorFormatter((error) =>
    log.error({ error: detailsOf(error) }, 'an operation failed by our mistake'),
  );
}

/** For the log only; a GraphQL error is kept without its nodes, which hold the client's text. */
export function detailsOf(error: unknown): object {
  const inner =
    error instanceof Error && 'originalError' in error && error.originalError instanceof Error
      ? error.originalError
      : error;
  return inner instanceof Error
    ? { name: inner.name, message: inner.message, stack: inner.stack }
    : { value: typeof inner };
}
