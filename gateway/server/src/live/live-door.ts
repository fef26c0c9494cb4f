import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { clientOf } from '../limits/client-of.ts';
import { Admission } from './admission.ts';
import { isForeign } from './caller.ts';
import { ClientSocket } from './client-socket.ts';
import { KNOCK_COST, protocolServer, type ProtocolOptions } from './protocol-server.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';
import { watchSockets } from './socket-watch.ts';

export interface LiveOptions extends ProtocolOptions {
  readonly addressOf: (upgrade: IncomingMessage) => string;
}

/** The door for sockets. */
export interface LiveDoor {
  /** Sockets that are open. */
  readonly size: number;
  /** Lets nobody in any more and sends everybody away with 1001, upon which clients come back to whoever listens then. */
  stop(): Promise<void>;
}

/** Takes WebSockets at `/graphql`, on the server that answers HTTP there. */
export function liveDoor(server: FastifyInstance, options: LiveOptions): LiveDoor {
  const { limits, credentialsOf, addressOf, knock } = options;
  const protocol = protocolServer(options);
  const admission = new Admission(limits.sockets, limits.socketsPerAddress);
  const sockets = new Set<ClientSocket>();
  const watch = watchSockets(sockets, credentialsOf, limits);
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    autoPong: false,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  let stopping = false;

  server.server.on('upgrade', (upgrade: IncomingMessage, raw: Duplex, head: Buffer) => {
    const address = addressOf(upgrade);
    if (upgrade.url?.split('?')[0] !== '/graphql')
      return refuseUpgrade(raw, 404, 'BAD_USER_INPUT', 'no WebSocket is here; they go to /graphql');
    if (stopping) return refuseUpgrade(raw, 503, 'RATE_LIMITED', 'the gateway is stopping');
    if (isForeign(credentialsOf, upgrade))
      return refuseUpgrade(raw, 403, 'FORBIDDEN', 'with this cookie, only pages of this address may connect');
    if (knock(clientOf(undefined, address), KNOCK_COST) > 0)
      return refuseUpgrade(raw, 429, 'RATE_LIMITED', 'expected fewer requests; ask again later');
    const refusal = admission.enter(address);
    if (refusal) return refuseUpgrade(raw, refusal, 'RATE_LIMITED', 'too many connections are open');
    raw.once('close', () => admission.left(address));
    webSockets.handleUpgrade(upgrade, raw, head, (socket) => open(socket, upgrade, address));
  });

  function open(socket: WebSocket, upgrade: IncomingMessage, address: string): void {
    const client = new ClientSocket(socket, upgrade, address, limits.waitingBytes);
    sockets.add(client);
    // What is wrong with a frame is told by the close that follows.
    socket.on('error', () => {});
    socket.on('ping', (data) => client.pong(data));
    socket.on('pong', () => {
      client.answered = true;
    });
    const closed = protocol.opened(client, client);
    socket.once('close', (code, reason) => {
      sockets.delete(client);
      client.gone.abort();
      void closed(code, String(reason));
    });
  }

  return {
    get size() {
      return sockets.size;
    },
    async stop() {
      stopping = true;
      watch.stop();
      for (const { socket } of sockets) socket.close(1001, 'the gateway is stopping');
      const until = performance.now() + limits.farewellMs;
      while (sockets.size > 0 && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 20));
      for (const { socket } of sockets) socket.terminate();
    },
  };
}
