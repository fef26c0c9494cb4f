import { GraphQLError } from 'graphql';

/** Everything a region refuses with, as it stands in `extensions.code` (schema/README.md, "Error codes"). */
export type NetworkErrorCode =
  | 'BAD_USER_INPUT'
  | 'PAGE_SIZE_INVALID'
  | 'CURSOR_INVALID'
  | 'CURSOR_MISMATCH'
  | 'CURSOR_ORDER_VERSION'
  | 'CURSOR_EXPIRED'
  | 'CURSOR_UNKNOWN'
  | 'ID_INVALID'
  | 'REGION_UNKNOWN'
  | 'MEASURE_NOT_ADDITIVE'
  | 'STOCK_NEEDS_SUBJECT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ERASURE_LOG_MISSING'
  | 'OUTCOME_UNKNOWN'
  | 'LIMIT_ROWS'
  | 'LIMIT_BYTES'
  | 'LIMIT_DEPTH'
  | 'LIMIT_ALIASES'
  | 'LIMIT_COST'
  | 'LIMIT_TIME'
  | 'SUBSCRIPTION_OVER_HTTP'
  | 'SUBSCRIPTION_EXPECTED';

/** A refusal: a stable code and one sentence with what was expected and what came. */
export class NetworkError extends GraphQLError {
  constructor(code: NetworkErrorCode, message: string) {
    super(message, { extensions: { code } });
    this.name = 'NetworkError';
  }
}

/** Text of a client inside a message: quoted, and never longer than a line. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
