import type { FastifyInstance } from 'fastify';
import { openVisit, type Desk } from './desk.ts';
import { html } from './html.ts';

/** Where a request for a sign-in ends that no gateway can be told about: an unknown client, or an address it did not name. */
export function errorPage(app: FastifyInstance, desk: Desk): void {
  app.get('/error', async (request, reply) => {
    const visit = openVisit(desk, request, reply);
    const { error } = visit.texts;
    const code = /^[a-z_]{1,60}$/i.exec(visit.query['error'] ?? '')?.[0] ?? 'unknown';
    return visit.send(
      {
        title: error.title,
        content: html`<p>${error.text}</p><p>${error.code}: <code>${code}</code></p><p><a href="/identity/sign-in">${error.home}</a></p>`,
      },
      400,
    );
  });
}
