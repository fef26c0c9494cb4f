import type { Transport, TransportFailed, TransportRequest, TransportResponse } from '@verbund/engine';
import { authorize } from '../identity/authorize.ts';
import { PUBLIC_CREDENTIALS, type Credentials } from '../identity/credentials.ts';
import { answerBody } from './answer-body.ts';
import { clientMarks, type ClientMark } from './client-mark.ts';
import { upstreamHeaders, type Forwarded } from './forwarded-headers.ts';
import { post } from './post.ts';
import { requestBody } from './request-body.ts';
import type { RegionLink } from './region-link.ts';
import { regionStream } from './stream/region-stream.ts';
import type { Reply } from './upstream-call.ts';

/** What goes on to the regions, and on whose behalf they are asked. */
export interface UpstreamContext extends Forwarded {
  readonly credentials?: Credentials | undefined;
  /** Who this counts for in a region that counts what is written (limits/client-of.ts). */
  readonly sender?: string | undefined;
}

/** Hears how a region answered; the registry shows it and looks at the region again. */
export interface ContactListener {
  reached(code: string): void;
  failed(code: string, failure: TransportFailed['failure'], message: string): void;
}

const NOTHING: UpstreamContext = Object.freeze({});

/** A time-out this short may be the operation's fault: less than half of the deadline was left. */
const BLAME_SHARE = 0.5;

/** The engine's port to the regions: the right to ask, breaker, then a place, then HTTP; a socket for streams. Never throws. */
export function regionTransport(
  links: ReadonlyMap<string, RegionLink>,
  listener: ContactListener,
  deadlineMs: number,
): Required<Transport<UpstreamContext>> {
  const markOf = clientMarks();
  return {
    fetch: (request) => ask(links.get(request.shard), request, listener, deadlineMs, markOf),
    subscribe: (request) => regionStream(links.get(request.shard), request, listener),
  };
}

async function ask(
  link: RegionLink | undefined,
  request: TransportRequest<UpstreamContext>,
  listener: ContactListener,
  deadlineMs: number,
  markOf: ClientMark,
): Promise<TransportResponse> {
  if (!link) return notAsked('UNREACHABLE', `no region ${request.shard} is configured`);
  const credentials = request.context?.credentials ?? PUBLIC_CREDENTIALS;
  const authorized = credentials === PUBLIC_CREDENTIALS ? AS_PUBLIC : await authorize(credentials, link.code);
  if ('answer' in authorized) return authorized.answer;
  if (!link.breaker.admits(performance.now()))
    return notAsked('SUSPENDED', 'not asked for the time being: it failed too often');
  if (!link.gate.tryEnter()) {
    const startedAt = performance.now();
    if (!(await link.gate.enter(request.timeoutMs, request.signal))) {
      link.breaker.undecided();
      return notAsked(
        'SUSPENDED',
        'not asked: too many requests are waiting for it',
        performance.now() - startedAt,
      );
    }
  }
  let reply: Reply;
  try {
    reply = await send(link, request, authorized.header, markOf);
  } finally {
    link.gate.leave();
  }
  const response = toResponse(reply);
  if (response.ok) {
    link.breaker.succeeded();
    listener.reached(link.code);
  } else if (tellsNothing(reply, response, request.timeoutMs, deadlineMs)) {
    link.breaker.undecided();
  } else {
    link.breaker.failed(performance.now());
    listener.failed(link.code, response.failure, response.message);
  }
  return response;
}

/** Most ask as the public, which has no token that would have to be waited for. */
const AS_PUBLIC = Object.freeze({ header: undefined });

/** A query is sent once more where an idle connection turned out to be closed; a mutation never. */
async function send(
  link: RegionLink,
  request: TransportRequest<UpstreamContext>,
  authorization: string | undefined,
  markOf: ClientMark,
): Promise<Reply> {
  const sender = request.kind === 'mutation' ? request.context?.sender : undefined;
  const call = {
    path: link.path,
    headers: upstreamHeaders(request.context ?? NOTHING, authorization, sender && markOf(link.code, sender)),
    body: requestBody(request),
    timeoutMs: request.timeoutMs,
    maxBytes: request.maxBytes,
    signal: request.signal,
  };
  const reply = await post(link.pool, call);
  if (reply.ok || request.kind === 'mutation' || !reply.beforeAnswer || reply.notSent) return reply;
  return post(link.pool, { ...call, timeoutMs: Math.max(1, request.timeoutMs - reply.durationMs) });
}

function toResponse(reply: Reply): TransportResponse {
  const { durationMs } = reply;
  if (!reply.ok) {
    const failure = reply.failure === 'GONE' ? 'UNREACHABLE' : reply.failure;
    return { ok: false, failure, message: reply.message, durationMs, notSent: reply.notSent };
  }
  const answer = answerBody(reply);
  if (!answer.ok) return { ok: false, failure: answer.failure, message: answer.message, durationMs };
  return { ok: true, body: answer.body, bytes: reply.body.length, durationMs };
}

function tellsNothing(
  reply: Reply,
  response: TransportFailed,
  timeoutMs: number,
  deadlineMs: number,
): boolean {
  if (!reply.ok && reply.failure === 'GONE') return true;
  if (response.failure === 'TOO_LARGE') return true;
  return response.failure === 'TIMEOUT' && timeoutMs < deadlineMs * BLAME_SHARE;
}

function notAsked(failure: TransportFailed['failure'], message: string, durationMs = 0): TransportFailed {
  return { ok: false, failure, message, durationMs, notSent: true };
}
