/** Codes of the contract (schema/README.md) a region may answer with: such errors reach the client with their message. */
export const PUBLIC_CODES: readonly string[] = [
  'BAD_USER_INPUT',
  'PAGE_SIZE_INVALID',
  'CURSOR_INVALID',
  'CURSOR_MISMATCH',
  'CURSOR_ORDER_VERSION',
  'CURSOR_EXPIRED',
  'CURSOR_UNKNOWN',
  'ID_INVALID',
  'REGION_UNKNOWN',
  'MEASURE_NOT_ADDITIVE',
  'STOCK_NEEDS_SUBJECT',
  'LIMIT_ROWS',
  'LIMIT_BYTES',
  'LIMIT_DEPTH',
  'LIMIT_ALIASES',
  'LIMIT_COST',
  'LIMIT_TIME',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'TOKEN_REVOKED',
  'ISSUER_UNREACHABLE',
  'RATE_LIMITED',
  'IDEMPOTENCY_KEY_REUSED',
  'OUTCOME_UNKNOWN',
];

/** Codes that say of somebody's credentials that they are no good: a stream on their behalf ends, and coming back without new ones would not help. */
export const IDENTITY_CODES: readonly string[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'TOKEN_REVOKED',
];
