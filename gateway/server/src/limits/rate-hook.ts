import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Values a request costs before anybody knows what is in it. */
const KNOCK_COST = 200;
/** A page of the portal asks for a few lists. */
const PAGE_COST = 5_000;

/**
 * Turns away whoever has used up what is theirs, before a body is read. Health is always told. `knock` takes values from a client
 * and answers the seconds to wait.
 */
export function rateHook(
  server: FastifyInstance,
  clientOf: (request: FastifyRequest) => string,
  knock: (client: string, values: number) => number,
): void {
  server.addHook('onRequest', (request, reply, next) => {
    const path = request.url.split('?')[0] ?? '';
    if (path.startsWith('/health/')) return next();
    const wait = knock(clientOf(request), isPage(request) ? PAGE_COST : KNOCK_COST);
    if (wait === 0) next();
    else sendRateLimited(reply, wait);
  });
}

/** Pages stand on every path that is nothing else; their files are cheap. */
function isPage({ headers, url }: FastifyRequest): boolean {
  return !url.startsWith('/graphql') && headers.accept?.includes('text/html') === true;
}

function sendRateLimited(reply: FastifyReply, wait: number): void {
  reply
    .code(429)
    .header('retry-after', String(wait))
    .type('application/json; charset=utf-8')
    .send(
      JSON.stringify({
        errors: [
          {
            message: `expected fewer requests; ask again in ${wait} s`,
            extensions: { code: 'RATE_LIMITED', retryAfter: wait },
          },
        ],
      }),
    );
}
