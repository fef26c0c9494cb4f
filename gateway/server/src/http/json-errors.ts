import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';

/** What a request that never became an operation is told, by HTTP status. */
const ANSWERS: Readonly<Record<number, { code: string; message: string }>> = {
  400: { code: 'BAD_USER_INPUT', message: 'expected a well-formed request; a body must be JSON' },
  403: { code: 'BAD_USER_INPUT', message: 'this path is not served' },
  404: { code: 'BAD_USER_INPUT', message: 'nothing is here; operations go to /graphql' },
  405: { code: 'BAD_USER_INPUT', message: 'this method is not offered here' },
  413: { code: 'LIMIT_BYTES', message: 'the request is too large' },
  415: { code: 'BAD_USER_INPUT', message: 'expected content type application/json' },
};

/** Every error outside an operation is JSON in the shape of a GraphQL answer, without details of the server. */
export function jsonErrors(server: FastifyInstance, log: Logger): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      log.error(
        { requestId: request.id, name: error.name, message: error.message, stack: error.stack },
        'a request failed by our mistake',
      );
    return sendError(reply, status >= 400 && status < 500 ? status : 500);
  });
  const sendNotFound = (url: string, reply: FastifyReply): FastifyReply => {
    const path = url.split('?')[0] ?? '';
    const allowed = (['GET', 'POST'] as const).filter((method) => server.hasRoute({ method, url: path }));
    if (allowed.length === 0) return sendError(reply, 404);
    return sendError(reply.header('allow', allowed.join(', ')), 405);
  };
  // Before a body is read: where nothing is, its form does not matter.
  server.addHook('onRequest', (request, reply, next) => {
    if (request.is404) sendNotFound(request.url, reply);
    else next();
  });
  server.setNotFoundHandler((request, reply) => sendNotFound(request.url, reply));
}

function sendError(reply: FastifyReply, status: number): FastifyReply {
  const { code, message } =
    ANSWERS[status] ??
    (status < 500
      ? { code: 'BAD_USER_INPUT', message: 'the request was refused' }
      : { code: 'INTERNAL_SERVER_ERROR', message: 'internal error; the request id leads to the log' });
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
