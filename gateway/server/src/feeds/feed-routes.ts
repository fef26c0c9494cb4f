import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendCompressed } from '../http/compressed.ts';
import { atomText } from './atom/atom.ts';
import { calendarText } from './calendar/calendar.ts';
import { feedAddresses, type FeedAddresses } from './feed-addresses.ts';
import { readFeedFilter } from './feed-filter.ts';
import type { FeedSnapshot, FeedStore } from './feed-store.ts';

interface FeedForm {
  readonly path: string;
  readonly type: string;
  readonly text: (snapshot: FeedSnapshot, addresses: FeedAddresses) => string;
}

const FORMS: readonly FeedForm[] = [
  { path: '/feeds/veranstaltungen.ics', type: 'text/calendar; charset=utf-8', text: calendarText },
  { path: '/feeds/veranstaltungen.atom', type: 'application/atom+xml; charset=utf-8', text: atomText },
];

interface Rendered {
  readonly text: string;
  readonly etag: string;
}

/**
 * `/feeds/veranstaltungen.ics` and `.atom`, with the filters of the portal's list of events in the query. They show what the public may see,
 * whoever asks: neither cookie nor token is looked at.
 */
export function feedRoutes(server: FastifyInstance, store: FeedStore, origin: () => string): void {
  for (const form of FORMS) {
    const rendered = new WeakMap<FeedSnapshot, Map<string, Rendered>>();
    server.get(form.path, async (request, reply) => {
      const query = new URL(request.url, 'http://feed').searchParams;
      const filter = readFeedFilter(query);
      if ('notUnderstood' in filter)
        return refuse(
          reply,
          400,
          'BAD_USER_INPUT',
          `these parts of the address have no meaning: ${filter.notUnderstood.join(', ')}`,
        );
      const state = await store.get(filter);
      if (state === null)
        return refuse(
          reply.header('retry-after', '60'),
          503,
          'SHARD_UNREACHABLE',
          'no region answers for the time being',
        );
      if ('refused' in state) return refuse(reply, 400, state.refused, 'this filter has no meaning here');
      const texts = rendered.get(state) ?? new Map<string, Rendered>();
      rendered.set(state, texts);
      const addresses = feedAddresses(origin(), form.path, query, state.names);
      const known = texts.get(addresses.self) ?? render(form.text(state, addresses));
      texts.set(addresses.self, known);
      return send(request, reply.type(form.type), known);
    });
  }
}

function render(text: string): Rendered {
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` };
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, etag }: Rendered,
): FastifyReply | Promise<FastifyReply> {
  reply.header('cache-control', 'public, max-age=60').header('etag', etag);
  return matches(request.headers['if-none-match'], etag)
    ? reply.code(304).send()
    : sendCompressed(request, reply, text);
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2): a proxy that compressed the answer made the tag weak. */
function matches(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
