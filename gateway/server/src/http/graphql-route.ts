import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Credentials } from '../identity/credentials.ts';
import type { IncomingRequest } from '../identity/own-origin.ts';
import { clientOf } from '../limits/client-of.ts';
import { OPERATION_LIMITS } from '../limits/operation-limits.ts';
import { UPLOAD_BYTES, uploadLimit } from '../limits/upload-limit.ts';
import type { KnownTexts } from './known-texts.ts';
import type { OperationContext } from './operation-context.ts';

/** The two doors: the graph, and the same graph for another federation that mounts it (`_service`, `_entities`). */
export type GraphPath = '/graphql' | '/graphql/subgraph';

/** Where operations go, with the texts that may be given by their key. */
export interface GraphDoor {
  readonly apollo: ApolloServer<OperationContext>;
  readonly texts: KnownTexts;
}

/** Every operation over HTTP goes through Apollo Server; `credentialsOf` says on whose behalf, or throws a coded error. */
export function graphqlRoute(
  server: FastifyInstance,
  { apollo, texts }: GraphDoor,
  credentialsOf: (request: IncomingRequest) => Credentials,
  url: GraphPath = '/graphql',
): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headerMap(request),
        search: searchOf(request.url),
        body: request.method === 'POST' ? withKnownText(request.body, texts) : request.body,
      },
      context: async () => contextOf(request, reply, credentialsOf(request)),
    });
    for (const [name, value] of answer.headers) reply.header(name, value);
    reply.code(answer.status ?? 200);
    if (answer.body.kind !== 'complete') throw new Error('an answer in parts was not expected');
    return answer.body.string;
  };
  const questionBytes = server.initialConfig.bodyLimit ?? OPERATION_LIMITS.bodyBytes;
  server.route({
    method: ['GET', 'POST'],
    url,
    bodyLimit: Math.max(questionBytes, UPLOAD_BYTES),
    preParsing: uploadLimit(questionBytes, credentialsOf),
    handler,
  });
}

function contextOf(
  { headers, id, ip }: FastifyRequest,
  { raw }: FastifyReply,
  credentials: Credentials,
): OperationContext {
  const client = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) client.abort();
  });
  return {
    requestId: id,
    traceparent: one(headers['traceparent']),
    acceptLanguage: one(headers['accept-language']),
    signal: client.signal,
    client: clientOf(credentials, ip),
    sender: clientOf(credentials, ip),
    credentials,
  };
}

/** A text that came before is given by its key. A client that speaks of persisted queries itself is left to Apollo Server. */
function withKnownText(body: unknown, texts: KnownTexts): unknown {
  if (typeof body !== 'object' || body === null || !('query' in body)) return body;
  const { query, extensions, ...others } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || query === '') return body;
  if (extensions !== undefined && (!isRecord(extensions) || 'persistedQuery' in extensions)) return body;
  const sha256Hash = texts.keyOf(query);
  if (sha256Hash === undefined) return body;
  return { ...others, extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash } } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Apollo Server looks at: the media types, and what a foreign page cannot send. */
const READ_HEADERS = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'];

function headerMap({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of READ_HEADERS) {
    const value = one(headers[name]);
    if (value) map.set(name, value);
  }
  return map;
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}
