import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { explorerPage, explorerScript } from './explorer-page.ts';

const BASE = '/explorer/';

/**
 * Nothing but this server may be asked. The bundle sets styles in the page ('unsafe-inline'); it needs no inline script,
 * no eval and no frame (its sandbox for request scripts stays closed).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/explorer/`: a GraphQL explorer from files of this installation, with an example to begin with. */
export async function explorerRoutes(server: FastifyInstance): Promise<void> {
  const files = fileURLToPath(new URL('build/dist/', import.meta.resolve('altair-static/package.json')));
  const page = explorerPage(await readFile(join(files, 'index.html'), 'utf8'), BASE);
  const exampleQuery = await readFile(fileURLToPath(new URL('example.graphql', import.meta.url)), 'utf8');
  const script = explorerScript({ endpoint: '/graphql', exampleQuery });

  await server.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply
        .header('content-security-policy', CONTENT_SECURITY_POLICY)
        .header('referrer-policy', 'no-referrer');
    });
    scope.get('/explorer', async (_request, reply) => reply.redirect(BASE, 308));
    scope.get(BASE, async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    scope.get(`${BASE}start.js`, async (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send(script),
    );
    await scope.register(fastifyStatic, {
      root: files,
      prefix: BASE,
      index: false,
      dotfiles: 'deny',
      maxAge: '1h',
    });
  });
}
