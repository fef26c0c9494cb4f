import { GraphQLError } from 'graphql';

/** Every reason for which the gateway itself refuses somebody, and the HTTP status that goes with it. */
const STATUS = {
  /** Not a token for exactly one region of this federation. */
  TOKEN_INVALID: 401,
  /** The token, or the sign-in behind the cookie, has ended. */
  TOKEN_EXPIRED: 401,
  /** A request with somebody's cookie that no page of this gateway sent. */
  FORBIDDEN: 403,
  /** The region's sign-in is out of reach, so nobody can say who is asking. */
  ISSUER_UNREACHABLE: 503,
} as const;

export type IdentityCode = keyof typeof STATUS;

/** A refusal with its code; the message says what was expected and holds nothing secret. */
export class IdentityError extends GraphQLError {
  readonly code: IdentityCode;

  constructor(code: IdentityCode, message: string) {
    super(message, { extensions: { code, http: { status: STATUS[code] } } });
    this.name = 'IdentityError';
    this.code = code;
  }

  get status(): number {
    return STATUS[this.code];
  }
}
