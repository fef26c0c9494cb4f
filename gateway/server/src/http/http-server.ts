import type { Socket } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { jsonErrors } from './json-errors.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';

/** Time a client has to send a whole request, in milliseconds. */
const REQUEST_TIMEOUT_MS = 20_000;

const MALFORMED = JSON.stringify({
  errors: [{ message: 'expected an HTTP request', extensions: { code: 'BAD_USER_INPUT' } }],
});

/** The HTTP server without routes: ids, log line, JSON errors, limits. */
export function httpServer(log: Logger, bodyBytes: number): FastifyInstance {
  const server = fastify({
    bodyLimit: bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: requestIdOf,
    logger: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: (_error, socket) => refuseMalformed(socket),
  });
  // A text/plain body is what a foreign page can send without asking first.
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', (request, reply, next) => {
    reply.header(REQUEST_ID_HEADER, request.id).header('x-content-type-options', 'nosniff');
    next();
  });
  server.addHook('onResponse', (request, reply, next) => {
    const path = request.url.split('?')[0];
    log.info(
      {
        requestId: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
      },
      'request',
    );
    next();
  });
  jsonErrors(server, log);
  return server;
}

function refuseMalformed(socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${MALFORMED.length}\r\nconnection: close\r\n\r\n${MALFORMED}`,
  );
}
