import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openVisit, type Desk } from './desk.ts';
import { html } from './html.ts';

/** Where a request for a sign-in ends that no gateway can be told about: an unknown client, or an address it did not name. */
export function errorPage(app: FastifyInstance, desk: Desk): void {
  app.get('/error', async (request, reply) => {
    const given = new URLSearchParams(request.url.split('?')[1]).get('error') ?? '';
    return sendErrorPage(desk, request, reply, /^[a-z_]{1,60}$/i.test(given) ? given : 'unknown', 400);
  });
}

/** Says that it did not work, with a code: a page for people, JSON as OAuth has it for programs. */
export function sendErrorPage(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  status: number,
): FastifyReply {
  if (request.headers.accept?.includes('text/html') !== true) return reply.code(status).send({ error: code });
  const visit = openVisit(desk, request, reply);
  const { error } = visit.texts;
  const content = html`<p>${error.text}</p><p>${error.code}: <code>${code}</code></p><p><a href="/identity/sign-in">${error.home}</a></p>`;
  return visit.send({ title: error.title, content }, status);
}
