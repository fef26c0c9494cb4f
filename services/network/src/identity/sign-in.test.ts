import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as client from 'openid-client';
import { expect, test } from 'vitest';
import { addPerson } from './testing/test-people.ts';
import { startRegion, type TestRegion } from './testing/test-region.ts';
import { CALLBACK, isCallback, signIn, type SignIn } from './testing/test-sign-in.ts';

const AUDIENCE = 'urn:verbund:region:th';

const viewer = ({ identity }: TestRegion, token: string) =>
  identity.viewerOf({ headers: { authorization: `Bearer ${token}` } });
const refused = (region: TestRegion, token: string) =>
  viewer(region, token).then(
    ({ kind }) => kind as string,
    (error: { extensions?: { code?: string } }) => error.extensions?.code ?? 'an error without a code',
  );
const refresh = ({ config, tokens }: SignIn, parameters: Record<string, string> = {}) =>
  client.refreshTokenGrant(config, tokens.refresh_token ?? '', parameters);

test('an editor signs in by code and PKCE and is known to her region', async () => {
  const region = await startRegion();
  const id = await addPerson(region);
  const { tokens } = await signIn(region.url);
  expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
  expect(tokens.expires_in).toBe(300);
  expect(await viewer(region, tokens.access_token)).toEqual({
    kind: 'editor',
    region: 'th',
    person: id,
    expiresAt: expect.any(Date),
  });
  expect(await region.identity.viewerOf({ headers: {} })).toEqual({ kind: 'public' });
});

test('her token is for her region alone and names neither her nor her address', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { tokens } = await signIn(region.url);
  const claims = decodeJwt(tokens.access_token);
  expect(claims).toMatchObject({
    role: 'editor',
    region: 'th',
    aud: [AUDIENCE, `${region.url}/identity/oauth2/userinfo`],
  });
  expect(JSON.stringify(claims)).not.toMatch(/aylin/i);
});

test('a second visit needs no password, and the session ends when the refresh token is revoked', async () => {
  const region = await startRegion();
  await addPerson(region);
  const first = await signIn(region.url);
  const second = await signIn(region.url, { browser: first.browser, password: 'is not asked for' });
  expect(await refused(region, second.tokens.access_token)).toBe('editor');
  await client.tokenRevocation(first.config, first.tokens.refresh_token ?? '');
  for (const { tokens } of [first, second])
    expect(await refused(region, tokens.access_token)).toBe('TOKEN_REVOKED');
  await expect(refresh(second)).rejects.toMatchObject({ error: 'invalid_grant' });
  await expect(
    signIn(region.url, { browser: first.browser, password: 'is asked for again' }),
  ).rejects.toThrow('CREDENTIALS');
});

test('a refresh token is good once; whoever replays it ends the whole family', async () => {
  const region = await startRegion();
  await addPerson(region);
  const session = await signIn(region.url);
  const renewed = await refresh(session);
  expect(await refused(region, renewed.access_token)).toBe('editor');
  await expect(refresh(session)).rejects.toMatchObject({ error: 'invalid_grant' });
  await expect(refresh({ ...session, tokens: renewed })).rejects.toMatchObject({ error: 'invalid_grant' });
  expect(await refused(region, renewed.access_token)).toBe('TOKEN_REVOKED');
});

test('of two who use one refresh token at once, one gets tokens at most', async () => {
  const region = await startRegion();
  await addPerson(region);
  const session = await signIn(region.url);
  const results = await Promise.allSettled([refresh(session), refresh(session), refresh(session)]);
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
});

test('an editor gets no token for another region, by code or by refresh', async () => {
  const region = await startRegion({ settings: { readerRegions: ['mv'] } });
  await addPerson(region);
  const both = [AUDIENCE, 'urn:verbund:region:mv'];
  await expect(
    signIn(region.url, { resources: both, resource: 'urn:verbund:region:mv' }),
  ).rejects.toMatchObject({ error: 'invalid_target' });
  const session = await signIn(region.url, { resources: both });
  await expect(refresh(session, { resource: 'urn:verbund:region:mv' })).rejects.toMatchObject({
    error: 'invalid_target',
  });
});

test('no token is for two regions', async () => {
  const region = await startRegion({ settings: { readerRegions: ['mv'] } });
  await addPerson(region, { role: 'reader', body: 'bund:organization/nemo' });
  const both = [AUDIENCE, 'urn:verbund:region:mv'];
  // Without a resource of its own, the token would be for all that were asked for.
  await expect(signIn(region.url, { resources: both, resource: '' })).rejects.toMatchObject({
    error: 'invalid_target',
  });
});

test('a region issues no token for a region that is not on its list', async () => {
  const region = await startRegion();
  await addPerson(region, { role: 'reader', body: 'bund:organization/nemo' });
  await expect(signIn(region.url, { resources: ['urn:verbund:region:mv'] })).rejects.toMatchObject({
    error: 'invalid_target',
  });
});

test('a code is good once, and only with its verifier', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { browser, config } = await signIn(region.url);
  const verifier = client.randomPKCECodeVerifier();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'offline_access',
    resource: AUDIENCE,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const back = async () => new URL((await browser.open(address.href, (url) => !isCallback(url))).address);
  await expect(
    client.authorizationCodeGrant(config, await back(), {
      pkceCodeVerifier: client.randomPKCECodeVerifier(),
    }),
  ).rejects.toMatchObject({ status: 401 });
  const once = await back();
  await client.authorizationCodeGrant(config, once, { pkceCodeVerifier: verifier });
  await expect(
    client.authorizationCodeGrant(config, once, { pkceCodeVerifier: verifier }),
  ).rejects.toMatchObject({ error: 'invalid_grant' });
});

test.each([
  ['an unknown client', { client_id: 'stranger' }, '/identity/error?error=invalid_client'],
  [
    'an address it did not name',
    { redirect_uri: 'https://evil.example/session/callback' },
    '/identity/error?error=invalid_redirect',
  ],
  [
    'an address that only begins like it',
    { redirect_uri: 'http://127.0.0.1:4999/session/callback/x' },
    '/identity/error?error=invalid_redirect',
  ],
  ['no PKCE', { code_challenge: '', code_challenge_method: '' }, 'error=invalid_request'],
  ['plain PKCE', { code_challenge_method: 'plain' }, 'error=invalid_request'],
  ['a token instead of a code', { response_type: 'token' }, 'error=unsupported_response_type'],
  ['a scope nobody offers', { scope: 'openid email admin' }, 'error=invalid_scope'],
])('a request with %s gets no code', async (_, parameters, end) => {
  const region = await startRegion();
  await addPerson(region);
  const { browser, config } = await signIn(region.url);
  const request = {
    redirect_uri: CALLBACK,
    scope: 'openid',
    resource: AUDIENCE,
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
  };
  const { address } = await browser.open(
    client.buildAuthorizationUrl(config, { ...request, ...parameters }).href,
    (url) => url.origin === region.url,
  );
  expect(address).toContain(end);
  expect(address).not.toContain('code=');
});

test('what better-auth could answer beside this cannot be reached', async () => {
  const region = await startRegion();
  for (const path of [
    'sign-in/email',
    'sign-up/email',
    'oauth2/register',
    'oauth2/introspect',
    'oauth2/create-client',
    'token',
    'get-session',
    'two-factor/disable',
    'update-user',
    'ok',
  ]) {
    for (const method of ['GET', 'POST']) {
      const { status } = await fetch(`${region.url}/identity/${path}`, { method });
      expect([path, status]).toEqual([path, 404]);
    }
  }
});
