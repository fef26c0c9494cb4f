import type { FastifyError, FastifyReply } from 'fastify';

/** Every answer outside GraphQL has the form of a GraphQL error too. */
export function sendJsonError(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

const KNOWN: Readonly<Record<string, readonly [status: number, code: string, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'LIMIT_BYTES', 'The request is too large.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'BAD_REQUEST', 'Expected content-type application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'BAD_REQUEST', 'Expected a JSON body, got none.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'BAD_REQUEST', 'The body is not JSON.'],
};

/** Answer to a failure outside GraphQL; null where it is a mistake of ours. */
export function clientMistake(
  error: FastifyError,
): readonly [status: number, code: string, message: string] | null {
  const known = KNOWN[error.code];
  if (known) return known;
  if (
    error instanceof SyntaxError ||
    (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
  ) {
    return [error.statusCode ?? 400, 'BAD_REQUEST', 'The request cannot be read.'];
  }
  return null;
}
