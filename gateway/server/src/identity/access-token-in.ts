import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import type { AccessToken } from './session.ts';

/** A provider that does not say how long its token lives is asked again after so long. */
const FALLBACK_SECONDS = 60;

/** The access token of an answer of the token endpoint, with its end as the provider tells it. */
export function accessTokenIn(
  answer: TokenEndpointResponse & Partial<TokenEndpointResponseHelpers>,
): AccessToken {
  const seconds = answer.expires_in ?? FALLBACK_SECONDS;
  return { token: answer.access_token, expiresAt: new Date(Date.now() + seconds * 1000) };
}
