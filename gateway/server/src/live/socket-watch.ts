import { CloseCode } from 'graphql-ws';
import { callerOf, isRefusal, type CredentialsOf } from './caller.ts';
import type { ClientSocket } from './client-socket.ts';
import type { SocketLimits } from './socket-limits.ts';

/** Twelve looks per ping spread the pings of many sockets over time. */
const LOOKS_PER_PING = 12;

/** Looks at all sockets again and again with one timer: pings, ends those that are dead, idle, or whose sign-in is over. */
export function watchSockets(
  sockets: ReadonlySet<ClientSocket>,
  credentialsOf: CredentialsOf,
  limits: SocketLimits,
): { stop(): void } {
  const timer = setInterval(
    () => {
      const now = performance.now();
      for (const client of sockets) look(client, credentialsOf, limits, now);
    },
    Math.max(5, limits.pingMs / LOOKS_PER_PING),
  );
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function look(client: ClientSocket, credentialsOf: CredentialsOf, limits: SocketLimits, now: number): void {
  if (client.operations === 0 && now - client.idleSince > limits.idleMs) return client.close(1000, 'idle');
  if (hasEnded(client)) return client.close(CloseCode.Forbidden, 'TOKEN_EXPIRED');
  if (now < client.nextPingAt) return;
  if (!client.answered) return client.socket.terminate();
  if (client.request && !client.credentials.isPublic) {
    const caller = callerOf(credentialsOf, client.request);
    if (isRefusal(caller)) return client.close(caller.code, caller.reason);
  }
  client.nextPingAt = now + limits.pingMs;
  client.ping();
}

function hasEnded({ credentials: { expiresAt } }: ClientSocket): boolean {
  return expiresAt !== null && expiresAt.getTime() <= Date.now();
}
