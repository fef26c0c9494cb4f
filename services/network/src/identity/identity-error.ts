import { GraphQLError } from 'graphql';

/** Every reason for which identity refuses, and the HTTP status that goes with it. */
export const IDENTITY_STATUS = {
  /** Nobody is signed in, and this needs somebody. */
  UNAUTHENTICATED: 401,
  /** Not a token this region accepts. */
  TOKEN_INVALID: 401,
  TOKEN_EXPIRED: 401,
  /** Signed out, disabled, or with other rights since it was issued. */
  TOKEN_REVOKED: 401,
  /** Known, but without this right. */
  FORBIDDEN: 403,
  /** The issuer's keys cannot be fetched at the moment. */
  ISSUER_UNREACHABLE: 503,
  RATE_LIMITED: 429,
} as const;

export type IdentityCode = keyof typeof IDENTITY_STATUS;

const MESSAGE: Record<IdentityCode, string> = {
  UNAUTHENTICATED: 'Sign in first.',
  TOKEN_INVALID: 'This access token is not accepted here.',
  TOKEN_EXPIRED: 'This access token has expired.',
  TOKEN_REVOKED: 'This access token is no longer accepted: signed out, or the rights have changed.',
  FORBIDDEN: 'These rights are not enough.',
  ISSUER_UNREACHABLE: 'The keys of the issuer of this token are out of reach. Try again later.',
  RATE_LIMITED: 'Too many attempts. Try again later.',
};

/**
 * A refusal. What leaves the region is the code and one fixed sentence per code; `reason` says what was wrong and is for the log only,
 * so that nobody can learn from an answer which part of a forged token was right.
 */
export class IdentityError extends GraphQLError {
  readonly code: IdentityCode;
  /** Not enumerable: no serializer prints it by accident. */
  declare readonly reason: string;

  constructor(code: IdentityCode, reason: string) {
    super(MESSAGE[code], { extensions: { code, http: { status: IDENTITY_STATUS[code] } } });
    this.name = 'IdentityError';
    this.code = code;
    Object.defineProperty(this, 'reason', { value: reason, enumerable: false });
  }
}
