import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Providers } from './providers.ts';
import { audienceOf, type SignInOptions } from './sign-in-options.ts';

/** A browser that was sent to a region to sign in. */
export interface PendingSignIn {
  readonly options: SignInOptions;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string | undefined;
  readonly redirectUri: string;
  /** Path of this gateway to go on to. */
  readonly returnTo: string;
}

export interface SignInWish {
  readonly options: SignInOptions;
  readonly origin: string;
  readonly returnTo: string;
  /** As whom to look at a demonstration; regions that are none ignore it. */
  readonly persona?: string | undefined;
}

/** Where a browser goes to sign in, and what has to be remembered until it is back. Rejects with ISSUER_UNREACHABLE. */
export async function beginSignIn(
  providers: Providers,
  wish: SignInWish,
): Promise<{ address: URL; pending: PendingSignIn }> {
  const { options, origin, returnTo, persona } = wish;
  const provider = await providers.of(options);
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  const nonce = options.scopes.split(' ').includes('openid') ? randomNonce() : undefined;
  const redirectUri = `${origin}/session/callback`;
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: options.scopes,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(nonce === undefined ? {} : { nonce }),
    ...(persona === undefined ? {} : { login_hint: persona, prompt: 'login' }),
  });
  if (options.sendsResource) {
    for (const audience of [options.audience, ...options.readerRegions.map(audienceOf)])
      address.searchParams.append('resource', audience);
  }
  return { address, pending: { options, verifier, state, nonce, redirectUri, returnTo } };
}
