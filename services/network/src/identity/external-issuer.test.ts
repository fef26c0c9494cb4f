import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, exportJWK } from 'jose';
import Provider, { interactionPolicy } from 'oidc-provider';
import * as client from 'openid-client';
import { expect, onTestFinished, test } from 'vitest';
import { Browser } from './testing/browser.ts';
import { startRegion, type TestRegion } from './testing/test-region.ts';
import { openClient } from './testing/test-sign-in.ts';

const AUDIENCE = 'https://th.example.org/graph';
const CALLBACK = 'http://127.0.0.1:4999/callback';

/** An identity provider somebody else wrote and runs, with groups of its own naming. It signs in whoever is named as `login_hint`. */
async function startProvider(groups: Record<string, string[]>): Promise<string> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'portal',
        token_endpoint_auth_method: 'none',
        redirect_uris: [CALLBACK],
        application_type: 'native',
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['of the test'] },
    ttl: { Interaction: 60, Grant: 60, Session: 60 },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: 'graph',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 300,
        }),
        useGrantedResource: () => true,
      },
    },
    extraTokenClaims: (_, token) => ({
      realm_access: { roles: groups['accountId' in token ? String(token.accountId) : ''] ?? [] },
    }),
    interactions: { policy, url: (_, interaction) => `/enter/${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: 'portal',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      grant.addResourceScope(AUDIENCE, 'graph');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/enter/')) return void answer(request, response);
    void provider.interactionDetails(request, response).then(({ params }) =>
      provider.interactionFinished(request, response, {
        login: { accountId: String(params['login_hint']) },
      }),
    );
  });
  onTestFinished(() => void server.close());
  return issuer;
}

async function tokenFor(issuer: string, person: string): Promise<client.TokenEndpointResponse> {
  const config = await openClient(issuer, 'portal');
  const verifier = client.randomPKCECodeVerifier();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid graph',
    resource: AUDIENCE,
    login_hint: person,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const back = await new Browser().open(address.href, (url) => !url.href.startsWith(CALLBACK));
  return client.authorizationCodeGrant(config, new URL(back.address), { pkceCodeVerifier: verifier });
}

const GROUPS = { anna: ['offline_access', 'verbund-redaktion'], ben: ['verbund-leitung'], carla: ['chor'] };

async function regionOf(issuer: string): Promise<TestRegion> {
  const role = {
    path: 'realm_access.roles',
    values: { 'verbund-redaktion': 'editor', 'verbund-leitung': 'admin' },
  };
  return startRegion({
    settings: {
      accounts: false,
      issuers: [{ issuer, audience: AUDIENCE, maxRole: 'editor', claimMap: { role } }],
    },
  });
}

async function kindOf({ identity }: TestRegion, token: string): Promise<string> {
  return identity.viewerOf({ headers: { authorization: `Bearer ${token}` } }).then(
    ({ kind }) => kind,
    (error: { code: string }) => error.code,
  );
}

test('another provider takes the place of the region’s own accounts by configuration alone', async () => {
  const issuer = await startProvider(GROUPS);
  const region = await regionOf(issuer);
  const anna = (await tokenFor(issuer, 'anna')).access_token;
  expect(await kindOf(region, anna)).toBe('editor');
  const viewer = await region.identity.viewerOf({ headers: { authorization: `Bearer ${anna}` } });
  expect(viewer).toMatchObject({ region: 'th', person: expect.stringMatching(/^external-[\w-]{24}$/) });
});

test('it can give no more than the region lets it, and nothing to people without a role', async () => {
  const issuer = await startProvider(GROUPS);
  const region = await regionOf(issuer);
  expect(await kindOf(region, (await tokenFor(issuer, 'ben')).access_token)).toBe('FORBIDDEN');
  expect(await kindOf(region, (await tokenFor(issuer, 'carla')).access_token)).toBe('FORBIDDEN');
});

test('its identity tokens open nothing', async () => {
  const issuer = await startProvider(GROUPS);
  const region = await regionOf(issuer);
  expect(await kindOf(region, (await tokenFor(issuer, 'anna')).id_token ?? '')).toBe('TOKEN_INVALID');
});

test('without own accounts there are no pages, no keys and no first link', async () => {
  const region = await regionOf(await startProvider(GROUPS));
  expect(region.announced).toEqual([]);
  for (const path of ['sign-in', 'jwks', '.well-known/openid-configuration', 'oauth2/token']) {
    expect((await fetch(`${region.url}/identity/${path}`)).status).toBe(404);
  }
});
