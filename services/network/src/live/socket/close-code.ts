import { CloseCode } from 'graphql-ws';
import type { IdentityCode } from '../../identity/identity-error.ts';

/** Closing codes that the protocol does not define; clients of the library come back after each of them. */
export const SocketClose = {
  /** Nobody has subscribed for a while. */
  IDLE: 1000,
  /** The region stops. */
  GOING_AWAY: 1001,
  /** The database is out of reach. */
  TRY_AGAIN_LATER: 1013,
} as const;

/** Reasons that pass: with a new token, or a little later. */
const COME_BACK: ReadonlySet<IdentityCode> = new Set(['TOKEN_EXPIRED', 'ISSUER_UNREACHABLE', 'RATE_LIMITED']);

/** How a socket is closed that is not let in: 4403 says come back, 4401 says give up. The code is the reason. */
export function closeOfRefusal(code: IdentityCode): number {
  return COME_BACK.has(code) ? CloseCode.Forbidden : CloseCode.Unauthorized;
}
