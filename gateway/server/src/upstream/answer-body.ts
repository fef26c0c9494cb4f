import { isUtf8 } from 'node:buffer';
import type { TransportFailure } from '@verbund/engine';
import type { ReplyReceived } from './upstream-call.ts';

/** The JSON of an answer, or why it is none. */
export type AnswerBody =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: TransportFailure; readonly message: string };

const JSON_TYPE = /^application\/(?:graphql-response\+)?json\s*(?:;|$)/i;

/**
 * Reads a received answer as GraphQL over HTTP: JSON with `data` or `errors`, status 2xx, or 4xx with a GraphQL error
 * (a region refuses a document it does not understand with 400). Server errors count as out of reach.
 */
export function answerBody(reply: ReplyReceived): AnswerBody {
  if (reply.status >= 500)
    return { ok: false, failure: 'UNREACHABLE', message: `answered with HTTP ${reply.status}` };
  const refused = reply.status >= 400;
  const unfit = (message: string): AnswerBody =>
    refused
      ? { ok: false, failure: 'UNREACHABLE', message: `answered with HTTP ${reply.status}` }
      : { ok: false, failure: 'INVALID', message };
  if (!JSON_TYPE.test(reply.contentType)) return unfit('answered with something else than JSON');
  if (!isUtf8(reply.body)) return unfit('answered with text that is not UTF-8');
  const body = parse(reply.body);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return unfit('answered with malformed JSON');
  if (!('data' in body) && !('errors' in body)) return unfit('answered with JSON that is no GraphQL answer');
  return { ok: true, body };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
