/** What a client's request may carry on to a region. Nothing else is ever forwarded: no cookie, no address, no token. */
export interface Forwarded {
  readonly requestId?: string | undefined;
  readonly traceparent?: string | undefined;
  readonly acceptLanguage?: string | undefined;
}

const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const ACCEPT_LANGUAGE = /^[A-Za-z0-9,;=.*\- ]{1,200}$/;

/** Headers of every upstream request, names and values in turn. Values that are not of the expected form are left out. */
export function upstreamHeaders(forwarded: Forwarded): string[] {
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
