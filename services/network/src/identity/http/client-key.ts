import proxyAddr from '@fastify/proxy-addr';
import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address.ts';

/** How a gateway names one of its clients: a keyed hash of its own making, which means nothing to anybody else. */
const CLIENT_HEADER = 'x-verbund-client';
const KEY = /^[A-Za-z0-9_-]{22,64}$/;

/**
 * Who of the public is asking, as a key for counting; null where nobody knows. A gateway's word counts where it is one of the trusted
 * proxies, or on this machine; a stranger could invent as many clients as it likes. Who comes without a gateway is its address, once it
 * is configured who the gateways are: before that, an address may be that of a gateway with all its people.
 */
export function clientKey(trustedProxies: readonly string[]): (request: IncomingMessage) => string | null {
  const isTrusted = proxyAddr.compile(['loopback', ...trustedProxies]);
  const addressOf = clientAddress(trustedProxies);
  return (request) => {
    const given = request.headers[CLIENT_HEADER];
    const peer = request.socket.remoteAddress ?? '';
    const named = typeof given === 'string' && KEY.test(given) && isTrusted(peer, 0);
    if (named) return `client ${given}`;
    const address = addressOf(request);
    return trustedProxies.length === 0 || isTrusted(address, 0) ? null : `address ${address}`;
  };
}
