import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

/** Address of whoever opens a socket, as HTTP sees it: behind a trusted proxy the one that proxy names. */
export function upgradeAddress(trustedProxies: readonly string[]): (upgrade: IncomingMessage) => string {
  if (trustedProxies.length === 0) return ({ socket }) => socket.remoteAddress ?? '';
  const trust = proxyAddress.compile([...trustedProxies]);
  return (upgrade) => proxyAddress(upgrade, trust);
}
