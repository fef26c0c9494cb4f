import * as client from 'openid-client';
import { Browser, type Page } from './browser.ts';
import { PASSWORD } from './test-people.ts';

/** The port does not matter on this machine (RFC 8252, 7.3). Nothing listens there. */
export const CALLBACK = 'http://127.0.0.1:4999/session/callback';
export const isCallback = (url: URL) => url.href.startsWith(CALLBACK);

export interface SignIn {
  readonly config: client.Configuration;
  readonly tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;
  readonly browser: Browser;
}

export interface SignInOptions {
  readonly email?: string;
  readonly password?: string;
  readonly browser?: Browser;
  /** The `resource` of the authorization request. */
  readonly resources?: readonly string[];
  /** The `resource` of the token. */
  readonly resource?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Goes on from the page after the password, for a second factor and the like. */
  readonly afterPassword?: (browser: Browser, page: Page) => Promise<Page>;
}

/** An OpenID Connect client that finds everything by discovery, as a gateway does. */
export async function openClient(issuer: string, clientId = 'gateway'): Promise<client.Configuration> {
  return client.discovery(new URL(issuer), clientId, { token_endpoint_auth_method: 'none' }, client.None(), {
    execute: [client.allowInsecureRequests],
  });
}

/** Signs somebody in from the first redirect to the tokens, by code and PKCE. */
export async function signIn(regionUrl: string, options: SignInOptions = {}): Promise<SignIn> {
  const config = await openClient(`${regionUrl}/identity`);
  const browser = options.browser ?? new Browser();
  const { resources = ['urn:verbund:region:th'], resource = resources[0] } = options;
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile offline_access',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...options.parameters,
  });
  for (const name of resources) address.searchParams.append('resource', name);
  const back = await throughPages(browser, address.href, options);
  const tokens = await client.authorizationCodeGrant(
    config,
    new URL(back.address),
    { pkceCodeVerifier: verifier, expectedState: state },
    resource ? { resource } : {},
  );
  return { config, tokens, browser };
}

async function throughPages(
  browser: Browser,
  address: string,
  { email = 'aylin@example.org', password = PASSWORD, afterPassword }: SignInOptions,
): Promise<Page> {
  const stays = (url: URL) => !isCallback(url);
  const first = await browser.open(address, stays);
  if (isCallback(new URL(first.address))) return first;
  const next = await browser.submit(first, { email, password }, { stays });
  const last = afterPassword ? await afterPassword(browser, next) : next;
  if (!isCallback(new URL(last.address)))
    throw new Error(`not signed in: ${last.address} (${last.status}, ${last.problem ?? last.title})`);
  return last;
}
