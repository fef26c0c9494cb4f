import { CloseCode } from 'graphql-ws';
import type { TransportFailure } from '@verbund/engine';
import { errorMessage } from '../error-message.ts';

/** How a socket to a region ended. */
export interface SocketEnd {
  readonly failure: TransportFailure;
  /** For people, without addresses. */
  readonly message: string;
  /** The region refused whoever is asking; its code if it named one. */
  readonly refused?: string;
  /** What the caller was let in with has run out: with a newer one it is let in again. */
  readonly expired?: true;
}

const CODE = /^[A-Z][A-Z_]{2,39}$/;

/** What a close event of a socket says. `accepted`: the region had let the caller in. */
export function endOfClose(code: number, reason: string, accepted: boolean): SocketEnd {
  switch (code) {
    case CloseCode.ConnectionAcknowledgementTimeout:
      return { failure: 'TIMEOUT', message: 'did not accept the connection in time' };
    case CloseCode.BadResponse:
    case CloseCode.BadRequest:
    case CloseCode.SubprotocolNotAcceptable:
    case CloseCode.SubscriberAlreadyExists:
    case CloseCode.TooManyInitialisationRequests:
    case 1002:
    case 1007:
      return { failure: 'INVALID', message: 'does not speak graphql-transport-ws' };
    case 1009:
      return { failure: 'TOO_LARGE', message: 'sent an event that is too large' };
    // 4401: there is no coming back. 4403 after it had let the caller in: with a newer token there is.
    case CloseCode.Unauthorized:
    case CloseCode.Forbidden:
      return {
        failure: 'UNREACHABLE',
        message: `closed the connection with ${code}`,
        ...(accepted && code === CloseCode.Forbidden
          ? reason === 'TOKEN_EXPIRED'
            ? { expired: true }
            : {}
          : { refused: CODE.test(reason) ? reason : 'FORBIDDEN' }),
      };
    default:
      return { failure: 'UNREACHABLE', message: `closed the connection with ${code}` };
  }
}

/** What an error of a socket says. */
export function endOfError(error: unknown): SocketEnd {
  if (!(error instanceof Error)) return { failure: 'UNREACHABLE', message: 'the connection failed' };
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH')
    return { failure: 'TOO_LARGE', message: 'sent an event that is too large' };
  if (code.startsWith('WS_ERR_')) return { failure: 'INVALID', message: 'does not speak WebSocket' };
  const status = /^Unexpected server response: (\d{3})$/.exec(error.message)?.[1];
  if (status) return { failure: 'UNREACHABLE', message: `answered with HTTP ${status}` };
  if (error.message === 'Opening handshake has timed out')
    return { failure: 'TIMEOUT', message: 'no connection in time' };
  return { failure: 'UNREACHABLE', message: errorMessage(error) };
}
