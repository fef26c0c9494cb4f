import { GraphQLError } from 'graphql';

/**
 * Codes the engine itself puts into `extensions.code`. Public API, closed set.
 * Codes of the protocol (`ownerOf`) and of the contract (`publicCodes`) come on top.
 */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'the document is no GraphQL',
  GRAPHQL_VALIDATION_FAILED: 'the document does not fit the API schema',
  OPERATION_RESOLUTION_FAILURE: 'the document has no such operation, or several and none is named',
  BAD_USER_INPUT: 'a variable or an argument',
  SUBSCRIPTION_OVER_HTTP: 'a subscription was sent to execute',
  PAGE_SIZE_INVALID: 'first or last is out of bounds, or both are given',
  PAGE_IN_LIST: 'a walk inside a list of rows',
  CURSOR_INVALID: 'not a cursor',
  CURSOR_MISMATCH: 'a cursor of another field, order or filter',
  CURSOR_ORDER_VERSION: 'a cursor of another order version',
  SHARD_UNKNOWN: 'no shard of this name',
  SHARD_TIMEOUT: 'a shard did not answer in time',
  SHARD_UNREACHABLE: 'a shard could not be reached',
  SHARD_SUSPENDED: 'a shard is not asked for the time being',
  SHARD_UNSUPPORTED: 'a shard lacks something this operation asks for',
  SHARD_CONTRACT_VIOLATION: 'a shard broke the contract; its answer was discarded',
  OUTCOME_UNKNOWN: 'a mutation was sent and not answered; it may have happened',
  INCOMPLETE: 'STRICT was asked for and a shard is missing',
  LIMIT_ROWS: 'too many rows',
  LIMIT_COST: 'too many values',
  LIMIT_BYTES: 'too many bytes',
  LIMIT_CLOSURE: 'a closure has too many ids or rounds',
  LIMIT_STREAMS: 'too many streams that catch up at once',
  LIMIT_DEPTH: 'references nested too deeply',
  INTERNAL_SERVER_ERROR: 'a shard or the house failed; details are in the log only',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Response path: response keys and list indices, outermost first. */
export type ResponsePath = readonly (string | number)[];

/** One entry of `errors`. Never thrown by the phases: it is collected. */
export function engineError(
  code: string,
  message: string,
  path?: ResponsePath,
  extensions?: Readonly<Record<string, unknown>>,
): GraphQLError {
  return new GraphQLError(message, {
    ...(path && path.length > 0 ? { path } : {}),
    extensions: { code, ...extensions },
  });
}

/** Thrown where the operation as a whole cannot be answered: nothing, or no more, is sent. */
export class OperationError extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'the operation cannot be answered');
    this.name = 'OperationError';
    this.errors = errors;
  }
}

/** An OperationError with one error. */
export function refuse(
  code: ErrorCode | (string & {}),
  message: string,
  extensions?: Readonly<Record<string, unknown>>,
): OperationError {
  return new OperationError([engineError(code, message, undefined, extensions)]);
}
