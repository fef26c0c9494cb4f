import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context as SocketContext } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { createContext, type ContextParts } from '../../context.ts';
import { NetworkError } from '../../errors.ts';
import { errorFormatter } from '../../http/format-error.ts';
import { describeError, type Logger } from '../../http/log.ts';
import type { Credentials } from '../../identity/token/viewer-of.ts';
import type { Viewer } from '../../identity/viewer.ts';
import type { Caller } from '../caller.ts';
import type { LiveContext } from '../live-context.ts';
import type { LiveSettings } from '../live-settings.ts';
import type { Live } from '../live.ts';
import { operationChecker } from './check-operation.ts';
import { closeOfRefusal, SocketClose } from './close-code.ts';
import { closeFirmly, refusalOf, serveSocket, type SocketExtra } from './live-socket.ts';
import { formatResult, runSubscription } from './run-subscription.ts';

/** Longest time a timer can wait; no token lives as long. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface SocketServerOptions {
  readonly schema: GraphQLSchema;
  readonly live: Live;
  readonly parts: ContextParts;
  readonly settings: LiveSettings;
  readonly viewerOf: (credentials: Credentials) => Promise<Viewer>;
  readonly log: Logger;
}

/** Accepts sockets at `/graphql` of the region's server, and closes them before it. */
export function acceptSockets(app: FastifyInstance, options: SocketServerOptions): void {
  const { settings, log } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: settings.frameBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const server = protocolServer(options);
  let closing = false;
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuse(socket, '404 Not Found');
    if (closing || sockets.clients.size >= settings.sockets) return refuse(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (opened) =>
      serveSocket(server, opened, request, settings, (error) =>
        log.error(describeError(error), 'socket failed'),
      ),
    );
  });
  app.addHook('preClose', async () => {
    closing = true;
    const open = [...sockets.clients];
    const closed = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of open) closeFirmly(socket, SocketClose.GOING_AWAY, 'GOING_AWAY');
    await Promise.all(closed);
    await options.live.stop();
  });
}

/** The protocol, with who is asking, what may be asked, and how it is run. */
function protocolServer({ schema, live, parts, settings, viewerOf, log }: SocketServerOptions) {
  const check = operationChecker(schema);
  const format = errorFormatter(log);
  const callers = new WeakMap<SocketExtra, Caller>();
  return makeServer<{ authorization?: unknown }, SocketExtra>({
    connectionInitWaitTimeout: settings.initSeconds * 1_000,
    onConnect: async (context) => {
      const { extra } = context;
      extra.subscriptions = () => Object.keys(context.subscriptions).length;
      try {
        const caller = await callerOf(context, viewerOf);
        callers.set(extra, caller);
        return true;
      } catch (error) {
        const code = refusalOf(error);
        if (code === null) {
          log.error(describeError(error), 'socket refused');
          extra.close(SocketClose.TRY_AGAIN_LATER, 'UNAVAILABLE');
        } else extra.close(closeOfRefusal(code), code);
        return false;
      }
    },
    onSubscribe: (context, _id, payload) => {
      const most = settings.subscriptionsPerSocket;
      if (Object.keys(context.subscriptions).length > most)
        return [new NetworkError('LIMIT_COST', `expected at most ${most} subscriptions on one socket`)];
      const checked = check(payload);
      if (!('document' in checked)) return checked;
      const caller = callers.get(context.extra);
      if (!caller) throw new Error('a socket that was let in has no caller');
      const contextValue: LiveContext = { ...createContext(parts, caller.viewer), live, caller };
      return { ...checked, contextValue };
    },
    subscribe: runSubscription,
    onNext: (_context, _id, _payload, _args, result) => formatResult(result, format),
    onError: (_context, _id, _payload, errors) => errors.map((error) => format(error.toJSON(), error)),
  });
}

/** Who opened a socket, by its `connectionParams`. The socket ends with the token. */
async function callerOf(
  { connectionParams, extra }: SocketContext<{ authorization?: unknown }, SocketExtra>,
  viewerOf: SocketServerOptions['viewerOf'],
): Promise<Caller> {
  const given = connectionParams?.authorization;
  // Something else than a text is refused like a text that is no token.
  const authorization = given == null ? undefined : typeof given === 'string' ? given : '';
  const viewerNow = () => viewerOf({ headers: { authorization } });
  const viewer = await viewerNow();
  if (viewer.kind !== 'public') {
    const left = Math.min(viewer.expiresAt.getTime() - Date.now(), LONGEST_TIMER_MS);
    const timer = setTimeout(() => extra.close(CloseCode.Forbidden, 'TOKEN_EXPIRED'), Math.max(left, 0));
    extra.onClose(() => clearTimeout(timer));
  }
  return {
    viewer,
    viewerNow,
    refuse: (code) => extra.close(CloseCode.Forbidden, code),
    unavailable: () => extra.close(SocketClose.TRY_AGAIN_LATER, 'UNAVAILABLE'),
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
