import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import { fastify, type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { healthRoutes, type Health } from './health.ts';
import { clientMistake, sendJsonError } from './json-error.ts';
import { describeError, type Logger } from './log.ts';
import { QUESTION_BYTES, UPLOAD_BYTES, uploadLimit } from './upload-limit.ts';

export interface AppParts {
  readonly apollo: ApolloServer<Context>;
  readonly contextOf: (request: FastifyRequest) => Promise<Context>;
  /** Is whoever sends this staff of the region? Never rejects. */
  readonly isStaff: (request: FastifyRequest) => Promise<boolean>;
  readonly health: Health;
  /** Everything below `/export`. */
  readonly exports: (app: FastifyInstance) => Promise<void>;
  /** Everything below `/identity`. */
  readonly identity: (app: FastifyInstance) => Promise<void>;
  readonly log: Logger;
}

/** The HTTP server of a region: `/graphql`, `/health/live`, `/health/ready`, `/export`, `/identity`; everything else is a JSON error. */
export function createApp({
  apollo,
  contextOf,
  isStaff,
  health,
  exports,
  identity,
  log,
}: AppParts): FastifyInstance {
  const app = fastify({
    bodyLimit: QUESTION_BYTES,
    // Longer than any caller of ours keeps an idle connection, so that none is closed under a request.
    keepAliveTimeout: 75_000,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    logger: false,
  });
  const handler = fastifyApolloHandler(apollo, { context: contextOf });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    bodyLimit: UPLOAD_BYTES,
    preParsing: uploadLimit(isStaff),
    handler,
  });
  app.route({
    url: '/graphql',
    method: ['DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'PUT'],
    handler: async (_request, reply) =>
      sendJsonError(reply.header('allow', 'GET, POST'), 405, 'METHOD_NOT_ALLOWED', 'Expected GET or POST.'),
  });
  closeWhenIdle(app);
  healthRoutes(app, health);
  app.register(exports, { prefix: '/export' });
  app.register(identity, { prefix: '/identity' });
  app.setNotFoundHandler(async (_request, reply) =>
    sendJsonError(reply, 404, 'NOT_FOUND', 'There is nothing here. The graph is at /graphql.'),
  );
  app.setErrorHandler<FastifyError>(async (error, _request, reply) => {
    const mistake = clientMistake(error);
    if (mistake) return sendJsonError(reply, ...mistake);
    log.error(describeError(error), 'request failed');
    return sendJsonError(
      reply,
      500,
      'INTERNAL_SERVER_ERROR',
      'Internal error. It has been written to the log.',
    );
  });
  return app;
}

/** Closing closes connections that are idle; one that is busy then has to be closed by its last answer, or it stays for minutes. */
function closeWhenIdle(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
}
