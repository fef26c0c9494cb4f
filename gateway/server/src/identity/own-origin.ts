import { IdentityError } from './identity-error.ts';

/** The parts of a request identity looks at; also those of a WebSocket upgrade. */
export interface IncomingRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Answers the origin under which this request reached the gateway. */
export type OwnOrigin = (request: IncomingRequest) => string;

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * The public origin. A demonstration on this machine is reached under several names (`localhost`, `127.0.0.1`), and a cookie that was given
 * under one is not sent under the other: there it is the name the browser used.
 */
export function ownOrigin(origin: () => string, isDemonstration: boolean): OwnOrigin {
  if (!isDemonstration) return origin;
  return ({ headers }) => {
    const host = headers['host'];
    return typeof host === 'string' && LOOPBACK_HOST.test(host) ? `http://${host}` : origin();
  };
}

/** Nobody but this machine can reach a server that listens there. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * A request that carries somebody's cookie was sent by a page of this gateway: browsers name the origin with every request that can change
 * something, and with every WebSocket. Throws FORBIDDEN. A request without an origin is taken only where the browser says itself that it is
 * its own, or that the person typed the address.
 */
export function requireOwnOrigin(request: IncomingRequest, own: OwnOrigin): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOwn =
    origin === undefined
      ? request.method === 'GET' && (site === undefined || site === 'same-origin' || site === 'none')
      : origin === own(request);
  if (!isOwn)
    throw new IdentityError(
      'FORBIDDEN',
      'a request with this cookie has to come from a page of this address',
    );
}
