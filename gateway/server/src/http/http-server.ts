import type { Socket } from 'node:net';
import { fastify, type ConnectionError, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { jsonErrors } from './json-errors.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';

/** How long a client may take, in milliseconds. Whoever is slower is cut off, so that slow senders cannot hold all connections. */
export interface HttpTimes {
  /** For the request line and the headers. */
  readonly headersMs: number;
  /** For a whole request. */
  readonly requestMs: number;
  /** Between two looks at all connections. */
  readonly checkMs: number;
}

const HTTP_TIMES: HttpTimes = { headersMs: 10_000, requestMs: 20_000, checkMs: 2_000 };

/** Connections open at once, WebSockets included. */
const MAX_CONNECTIONS = 20_000;

const MALFORMED = problem('expected an HTTP request');
const TOO_SLOW = problem('expected a whole request in time');

function problem(message: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
}

export interface HttpOptions {
  /** Whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  readonly times?: HttpTimes;
}

/** The HTTP server without routes: ids, log line, JSON errors, limits. */
export function httpServer(
  log: Logger,
  bodyBytes: number,
  { trustedProxies = [], times = HTTP_TIMES }: HttpOptions = {},
): FastifyInstance {
  const server = fastify({
    bodyLimit: bodyBytes,
    requestTimeout: times.requestMs,
    http: { headersTimeout: times.headersMs, connectionsCheckingInterval: times.checkMs },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: requestIdOf,
    logger: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: (error, socket) => refuseMalformed(error, socket),
  });
  server.server.maxConnections = MAX_CONNECTIONS;
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

function refuseMalformed({ code }: ConnectionError, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const [status, body] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT' ? ['408 Request Timeout', TOO_SLOW] : ['400 Bad Request', MALFORMED];
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
}
