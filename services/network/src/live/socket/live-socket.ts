import type { Server } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { IdentityError, type IdentityCode } from '../../identity/identity-error.ts';
import type { LiveSettings } from '../live-settings.ts';
import { SocketClose } from './close-code.ts';

/** Bytes that wait to be read by the other side. Events wait for each other; only answers to pings can come to as much. */
const MOST_UNREAD = 1024 * 1024;
const CLOSE_ANYWAY_MS = 2_000;

/** What the server of the protocol knows of one socket besides the protocol. */
export interface SocketExtra {
  readonly request: IncomingMessage;
  close(code: number, reason: string): void;
  onClose(done: () => void): void;
  /** Open subscriptions; set once the caller was let in. */
  subscriptions: () => number;
}

/** Connects one socket with the protocol: pings, idle time, and an end to whoever does not read. */
export function serveSocket(
  server: Server<SocketExtra>,
  socket: WebSocket,
  request: IncomingMessage,
  settings: LiveSettings,
  onError: (error: unknown) => void,
): void {
  const extra: SocketExtra = {
    request,
    close: (code, reason) => closeFirmly(socket, code, reason),
    onClose: (done) => socket.once('close', done),
    subscriptions: () => 0,
  };
  const stopPings = pingUntilSilent(socket, settings.pingSeconds * 1_000);
  const stopIdling = closeWhenIdle(extra, settings.idleSeconds * 1_000);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState !== socket.OPEN) resolve();
          // An error closes the socket, and then everything on it ends.
          else socket.send(data, () => resolve());
        }),
      close: (code, reason) => closeFirmly(socket, code ?? 1000, reason ?? ''),
      onMessage: (take) =>
        socket.on('message', (data: Buffer) => {
          if (socket.bufferedAmount > MOST_UNREAD) return socket.terminate();
          take(data.toString()).catch((error: unknown) => {
            onError(error);
            closeFirmly(socket, 4500, 'INTERNAL_SERVER_ERROR');
          });
        }),
    },
    extra,
  );
  // What the other side does wrong (too large, no UTF-8) is no concern of the operator's; `close` follows.
  socket.on('error', () => {});
  socket.once('close', (code: number, reason: Buffer) => {
    stopPings();
    stopIdling();
    closed(code, reason.toString()).catch(onError);
  });
}

/** Closes, and does not wait for long until the other side agrees. */
export function closeFirmly(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), CLOSE_ANYWAY_MS).unref();
  socket.once('close', () => clearTimeout(timer));
}

/** Why a caller is not, or no longer, let in; the code alone. */
export function refusalOf(error: unknown): IdentityCode | null {
  return error instanceof IdentityError ? error.code : null;
}

function pingUntilSilent(socket: WebSocket, everyMs: number): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}

function closeWhenIdle(extra: SocketExtra, afterMs: number): () => void {
  let usedAt = performance.now();
  const timer = setInterval(() => {
    if (extra.subscriptions() > 0) usedAt = performance.now();
    else if (performance.now() - usedAt > afterMs) extra.close(SocketClose.IDLE, 'IDLE');
  }, afterMs / 4);
  return () => clearInterval(timer);
}
