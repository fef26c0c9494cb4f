import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endReplayedSignIn, revokeSignIn } from '../accounts/revoke.ts';
import type { Desk } from '../pages/desk.ts';
import { issuerMetadata } from './issuer-metadata.ts';

/** The issuer's own addresses: what a gateway calls. Of all that better-auth answers, exactly these can be reached. */
export function oauthRoutes(app: FastifyInstance, desk: Desk): void {
  app.get('/.well-known/openid-configuration', async (_, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(issuerMetadata(desk.options.publicUrl)),
  );
  app.get('/jwks', (request, reply) => pass(desk, request, reply));
  app.get('/oauth2/authorize', (request, reply) => pass(desk, request, reply));
  app.get('/oauth2/userinfo', (request, reply) => pass(desk, request, reply));

  app.post('/oauth2/token', async (request, reply) => {
    const who = desk.addressOf(request);
    const limited = await desk.attempts.count('token-address', who).then(
      () => false,
      () => true,
    );
    // RFC 6749 has no code for this; `temporarily_unavailable` is that of the authorization endpoint.
    if (limited)
      return reply
        .code(429)
        .header('retry-after', '900')
        .send({ error: 'temporarily_unavailable', error_description: 'too many attempts' });
    await endReplayedSignIn(desk.pool, formOf(request).get('refresh_token') ?? '');
    const response = await forward(desk, request);
    if (response.ok) await desk.attempts.forgive('token-address', who);
    return relay(reply, response);
  });

  app.post('/oauth2/revoke', async (request, reply) => {
    const form = formOf(request);
    await revokeSignIn(desk.pool, form.get('token') ?? '', form.get('client_id') ?? '');
    return reply.code(200).send();
  });
}

/** Headers better-auth needs. Without `accept` and `sec-fetch-mode` it always redirects and never answers a redirect as JSON. */
const HEADERS = ['authorization', 'content-type', 'cookie'];

function formOf(request: FastifyRequest): URLSearchParams {
  return request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
}

async function pass(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return relay(reply, await forward(desk, request));
}

function forward({ auth, options }: Desk, request: FastifyRequest): Promise<Response> {
  const headers = new Headers();
  for (const name of HEADERS) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const body = request.body instanceof URLSearchParams ? { body: request.body.toString() } : {};
  return auth.handler(
    new Request(`${options.publicUrl}${request.url}`, { method: request.method, headers, ...body }),
  );
}

async function relay(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const body = Buffer.from(await response.arrayBuffer());
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.send(body);
}
