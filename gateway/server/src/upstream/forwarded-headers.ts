/**
 * What a client's request may carry on to any region. Nothing else is ever forwarded: no cookie, no address; who a client is, only as a
 * mark that means nothing to anybody else (client-mark.ts), and only with what it wants written. A token goes to the region it
 * is for and to no other (identity/credentials.ts).
 */
export interface Forwarded {
  readonly requestId?: string | undefined;
  readonly traceparent?: string | undefined;
  readonly acceptLanguage?: string | undefined;
}

const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const ACCEPT_LANGUAGE = /^[A-Za-z0-9,;=.*\- ]{1,200}$/;

/** What was made last: every region an operation asks is sent the same. */
let last: { readonly forwarded: Forwarded; readonly headers: readonly string[] } | undefined;

/**
 * Headers of an upstream request, names and values in turn; `authorization` only where this region may have it, `mark` with mutations.
 * Values that are not of the expected form are left out.
 */
export function upstreamHeaders(
  forwarded: Forwarded,
  authorization?: string,
  mark?: string,
): readonly string[] {
  if (last?.forwarded !== forwarded) last = { forwarded, headers: commonHeaders(forwarded) };
  const common = last.headers;
  if (mark === undefined && authorization === undefined) return common;
  const headers = [...common];
  if (mark !== undefined) headers.push('x-verbund-client', mark);
  if (authorization !== undefined) headers.push('authorization', authorization);
  return headers;
}

function commonHeaders(forwarded: Forwarded): readonly string[] {
  const headers = [
    'content-type',
    'application/json',
    'accept',
    'application/json',
    'user-agent',
    'verbund-gateway',
  ];
  if (forwarded.requestId) headers.push('x-request-id', forwarded.requestId);
  if (forwarded.traceparent && TRACEPARENT.test(forwarded.traceparent))
    headers.push('traceparent', forwarded.traceparent);
  if (forwarded.acceptLanguage && ACCEPT_LANGUAGE.test(forwarded.acceptLanguage))
    headers.push('accept-language', forwarded.acceptLanguage);
  return headers;
}
