import { decodeJwt } from 'jose';
import { authorizationCodeGrant, fetchUserInfo, type Configuration, type IDToken } from 'openid-client';
import { accessTokenIn } from './access-token-in.ts';
import type { PendingSignIn } from './begin-sign-in.ts';
import type { Providers } from './providers.ts';
import type { Profile, Session } from './session.ts';

/** A session ends after so long, whatever its tokens say: a working day. */
const SESSION_SECONDS = 12 * 3_600;

/**
 * Changes the code a browser came back with into a session. Rejects where code, state, issuer or identity token are not those of the
 * sign-in that was begun in this browser.
 */
export async function finishSignIn(
  providers: Providers,
  pending: PendingSignIn,
  search: string,
): Promise<Session> {
  const { options, verifier, state, nonce, redirectUri } = pending;
  const provider = await providers.of(options);
  const answer = await authorizationCodeGrant(
    provider,
    new URL(`${redirectUri}${search}`),
    {
      pkceCodeVerifier: verifier,
      expectedState: state,
      ...(nonce === undefined ? {} : { expectedNonce: nonce, idTokenExpected: true }),
    },
    options.sendsResource ? { resource: options.audience } : {},
  );
  return {
    options,
    provider,
    profile: await profileOf(provider, answer.access_token, answer.claims()),
    idToken: answer.id_token,
    endsAt: new Date(Date.now() + SESSION_SECONDS * 1000),
    refreshToken: answer.refresh_token,
    tokens: new Map([[options.region, accessTokenIn(answer)]]),
    regions: new Set([options.region, ...options.readerRegions]),
    renewal: Promise.resolve(),
    ended: false,
  };
}

/** What to show; nothing depends on it. A provider that does not tell the name costs only the name. */
async function profileOf(
  provider: Configuration,
  token: string,
  identity: IDToken | undefined,
): Promise<Profile> {
  const claims = readable(token);
  const named = text(identity?.['name']);
  const info =
    named === null && identity
      ? await fetchUserInfo(provider, token, identity.sub).catch(() => undefined)
      : undefined;
  return { name: named ?? text(info?.name), role: text(claims['role']), body: text(claims['body']) };
}

/** Providers may issue tokens that only they can read. */
function readable(token: string): Record<string, unknown> {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
