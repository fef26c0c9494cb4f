import type { ApolloServer } from '@apollo/server';
import { createPortal, type Execute, type Portal } from '@verbund/portal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../env.ts';
import { readLegalTexts } from './legal-texts.ts';
import { sendCompressed } from './compressed.ts';
import type { OperationContext } from './operation-context.ts';

/**
 * Builds the portal as a client of this gateway's own front door. Throws PortalError where a public origin lacks
 * something, and an Error naming the file where a legal page cannot be read.
 */
export function mountedPortal(
  apollo: ApolloServer<OperationContext>,
  { mode, legalFolder, contacts }: Pick<Settings, 'mode' | 'legalFolder' | 'contacts'>,
  origin: string,
  log: Logger,
): Portal {
  return createPortal({
    execute: asPublic(apollo),
    mode,
    origin,
    contacts,
    ...(legalFolder === null ? {} : { legal: readLegalTexts(legalFolder) }),
    onError: (error) => log.error({ error: detailsOf(error) }, 'a page failed by our mistake'),
  });
}

/**
 * The pages, on every path that nothing else answers. A client that does not ask for HTML (a program that mistyped
 * an address) is told so in JSON like everywhere else. Null until the portal is built.
 */
export function portalRoute(server: FastifyInstance, portal: () => Portal | null): void {
  server.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const response = await portal()?.handle({ method: request.method, url: request.url });
    const wantsPages = request.headers.accept?.includes('text/html') === true;
    if (!response || (response.status === 404 && !wantsPages)) return reply.callNotFound();
    reply.code(response.status).headers(response.headers);
    return sendCompressed(request, reply, response.body);
  });
}

/** Pages ask what the public may ask, through Apollo Server like everybody. */
function asPublic(apollo: ApolloServer<OperationContext>): Execute {
  return async ({ name, document }, variables) => {
    const { body } = await apollo.executeOperation(
      { query: document, variables: { ...variables }, operationName: name },
      { contextValue: {} },
    );
    if (body.kind !== 'single') throw new Error('an answer in parts was not expected');
    return body.singleResult;
  };
}

function detailsOf(error: unknown): object {
  return error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { value: typeof error };
}
