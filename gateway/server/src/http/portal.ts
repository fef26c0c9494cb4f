import type { ApolloServer } from '@apollo/server';
import {
  createPortal,
  type Execute,
  type Portal,
  type RegionSwitch,
  type SignIn,
  type Visitor,
} from '@verbund/portal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../env.ts';
import type { GatewayIdentity } from '../identity/gateway-identity.ts';
import { IdentityError } from '../identity/identity-error.ts';
import { clientOf } from '../limits/client-of.ts';
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
  {
    origin,
    signIn,
    regionSwitch,
  }: {
    readonly origin: string;
    readonly signIn: SignIn;
    readonly regionSwitch: RegionSwitch | null;
  },
  log: Logger,
): Portal {
  return createPortal({
    execute: executeWith(apollo, {}),
    signIn,
    ...(regionSwitch ? { regionSwitch } : {}),
    mode,
    origin,
    contacts,
    ...(legalFolder === null ? {} : { legal: readLegalTexts(legalFolder) }),
    onError: (error) => log.error({ error: detailsOf(error) }, 'a page failed by our mistake'),
  });
}

/** What a form of the desk may be at most; a pasted table is the largest. */
const FORM_BYTES = 6 * 1024 * 1024;

/** What the pages are mounted on. */
export interface PortalMount {
  /** Null until the portal is built. */
  readonly portal: () => Portal | null;
  readonly apollo: ApolloServer<OperationContext>;
  readonly identity: Pick<GatewayIdentity, 'visitorOf'>;
}

/**
 * The pages, on every path that nothing else answers. A client that does not ask for HTML (a program that mistyped
 * an address) is told so in JSON like everywhere else. Forms are taken from pages of this origin only.
 */
export async function portalRoute(server: FastifyInstance, mount: PortalMount): Promise<void> {
  await server.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_, text, done) => done(null, text),
    );
    pages.get('/*', (request, reply) => openPage(mount, request, reply));
    pages.post('/*', (request, reply) => openPage(mount, request, reply));
  });
}

async function openPage(
  { portal, apollo, identity }: PortalMount,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const visitor = visitorOf(identity, apollo, request);
  if (visitor === 'FOREIGN')
    return reply.code(403).send({
      errors: [
        {
          message: 'this form has to be sent from a page of this address',
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
  const response = await portal()?.handle({
    method: request.method,
    url: request.url,
    visitor,
    execute: executeWith(apollo, { sender: clientOf(undefined, request.ip) }),
    ...(typeof request.body === 'string' ? { form: request.body } : {}),
  });
  const wantsPages = request.headers.accept?.includes('text/html') === true;
  if (!response || ((response.status === 404 || response.status === 405) && !wantsPages))
    return reply.callNotFound();
  reply.code(response.status).headers(response.headers);
  return sendCompressed(request, reply, response.body);
}

function visitorOf(
  identity: PortalMount['identity'],
  apollo: ApolloServer<OperationContext>,
  request: FastifyRequest,
): Visitor | null | 'FOREIGN' {
  try {
    const visitor = identity.visitorOf(request);
    if (!visitor) return null;
    const { credentials, region, name, role, body } = visitor;
    return {
      region,
      name,
      role,
      body,
      execute: executeWith(apollo, { credentials, sender: clientOf(credentials, request.ip) }),
    };
  } catch (error) {
    if (error instanceof IdentityError) return 'FOREIGN';
    throw error;
  }
}

/** Pages ask through Apollo Server like everybody, as the public or on behalf of whoever is signed in. */
function executeWith(apollo: ApolloServer<OperationContext>, contextValue: OperationContext): Execute {
  return async ({ name, document }, variables) => {
    const { body } = await apollo.executeOperation(
      { query: document, variables: { ...variables }, operationName: name },
      { contextValue },
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
