import type { ClientOptions } from '../options.ts';

/**
 * Headers of every page: no script at all, nothing from elsewhere, in no frame, in no cache.
 * After a sign-in the browser is sent on to the gateway; browsers hold such redirects against `form-action`, so the gateways are named.
 * Referrer-Policy is `same-origin` and not `no-referrer`: with the latter a browser sends `Origin: null` with its own forms.
 */
export function pageHeaders(clients: readonly ClientOptions[]): Record<string, string> {
  const targets = new Set(clients.flatMap(({ redirectUris }) => redirectUris.map(formTarget)));
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      `form-action ${["'self'", ...targets].join(' ')}`,
    ].join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cache-control': 'no-store',
  };
}

/** On this machine a client may come back at any port. */
function formTarget(redirectUri: string): string {
  const { protocol, hostname, origin } = new URL(redirectUri);
  return protocol === 'http:' ? `http://${hostname}:*` : origin;
}
