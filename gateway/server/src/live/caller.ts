import type { IncomingMessage } from 'node:http';
import { CloseCode } from 'graphql-ws';
import type { Credentials } from '../identity/credentials.ts';
import { IdentityError } from '../identity/identity-error.ts';
import type { IncomingRequest } from '../identity/own-origin.ts';

/** Says on whose behalf a request runs, or throws an IdentityError. */
export type CredentialsOf = (request: IncomingRequest) => Credentials;

/** How a socket is closed whose caller is not taken. */
export interface Refusal {
  readonly code: number;
  /** Code of the contract. */
  readonly reason: string;
}

/**
 * What identity looks at: the headers of the upgrade, and a token from `connectionParams` in place of the header. A browser
 * cannot set headers on a WebSocket, but it sends its cookie and names its origin.
 */
export function requestOf(
  upgrade: IncomingMessage,
  parameters?: Readonly<Record<string, unknown>>,
): IncomingRequest {
  const given = parameters?.['authorization'] ?? parameters?.['Authorization'];
  return {
    method: 'CONNECT',
    headers:
      given === undefined
        ? upgrade.headers
        : { ...upgrade.headers, authorization: typeof given === 'string' ? given : '' },
  };
}

/** Does a foreign page speak with somebody's cookie? It is refused before there is a socket. */
export function isForeign(credentialsOf: CredentialsOf, upgrade: IncomingMessage): boolean {
  try {
    credentialsOf({ method: 'CONNECT', headers: upgrade.headers });
    return false;
  } catch (error) {
    return error instanceof IdentityError && error.code === 'FORBIDDEN';
  }
}

/**
 * Whose socket this is. What has ended closes with 4403, so that clients come back with something newer; what can never
 * be right closes with 4401, so that they give up.
 */
export function callerOf(credentialsOf: CredentialsOf, request: IncomingRequest): Credentials | Refusal {
  try {
    return credentialsOf(request);
  } catch (error) {
    if (!(error instanceof IdentityError)) throw error;
    return {
      code: error.code === 'TOKEN_INVALID' ? CloseCode.Unauthorized : CloseCode.Forbidden,
      reason: error.code,
    };
  }
}

export function isRefusal(caller: Credentials | Refusal): caller is Refusal {
  return 'reason' in caller;
}
