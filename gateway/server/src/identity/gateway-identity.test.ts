import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { TestBrowser } from './testing/test-browser.ts';
import { optionsFor, REGIONS, startGateway, type TestGateway } from './testing/test-gateway.ts';
import { startProvider, type TestProvider } from './testing/test-provider.ts';

interface House {
  readonly gateway: TestGateway;
  readonly provider: TestProvider;
  readonly browser: TestBrowser;
}

async function house(person?: string, tokenSeconds?: number, readerRegions: string[] = []): Promise<House> {
  const gateway = await startGateway();
  const provider = await startProvider(gateway.origin, person, tokenSeconds);
  gateway.signIn.set('th', optionsFor('th', provider.issuer, { readerRegions }));
  return { gateway, provider, browser: new TestBrowser() };
}

const signIn = ({ gateway, browser }: House) =>
  browser.go(`${gateway.origin}/session/sign-in?region=th&return=/after`);

async function sent(
  { gateway, browser }: House,
  headers: Record<string, string> = { origin: gateway.origin },
) {
  const { status, body } = await browser.go(`${gateway.origin}/credentials`, { method: 'POST', headers });
  return {
    status,
    ...(JSON.parse(body) as { code?: string; isPublic?: boolean; sent?: Record<string, string> }),
  };
}

const shown = async ({ gateway, browser }: House) =>
  JSON.parse((await browser.go(`${gateway.origin}/session`)).body) as Record<string, unknown>;
const signOut = ({ gateway, browser }: House, headers: Record<string, string> = { origin: gateway.origin }) =>
  browser.go(`${gateway.origin}/session/sign-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: 'return=/after',
  });

test('somebody signs in at her region and comes back to the page she left', async () => {
  const her = await house();
  expect(await shown(her)).toEqual({ signedIn: false, signIn: ['th'], isDemonstration: true });
  const back = await signIn(her);
  expect([back.url.pathname, back.body]).toEqual(['/after', 'signed in']);
  expect(await shown(her)).toMatchObject({ signedIn: true, region: 'th', name: 'Frau anna', role: 'editor' });
});

test('her token goes to her region and nowhere else', async () => {
  const her = await house();
  await signIn(her);
  const { isPublic, sent: headers } = await sent(her);
  expect(isPublic).toBe(false);
  expect(headers).toEqual({
    th: expect.stringMatching(/^Bearer ey/),
    mv: 'public',
    sn: 'public',
    bund: 'public',
  });
});

test('the browser holds a random name and nothing else, out of reach of scripts', async () => {
  const her = await house();
  const { setCookies } = await signIn(her);
  const session = setCookies.find((line) => line.startsWith('verbund-session='));
  expect(session).toMatch(/^verbund-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('nobody signed in is the public, to every region', async () => {
  const nobody = await house();
  expect(await sent(nobody)).toEqual({
    status: 200,
    isPublic: true,
    sent: { th: 'public', mv: 'public', sn: 'public', bund: 'public' },
  });
});

test('a reader gets one token per region, each for that region alone', async () => {
  const reader = await house('reader', 300, ['mv', 'sn']);
  await signIn(reader);
  const { sent: headers = {} } = await sent(reader);
  const audiences = Object.entries(headers).map(([region, header]) => {
    const [, claims = ''] = header.split('.');
    return header === 'public'
      ? `${region}: public`
      : `${region}: ${(JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string }).aud}`;
  });
  expect(audiences).toEqual([
    'th: urn:verbund:region:th',
    'mv: urn:verbund:region:mv',
    'sn: urn:verbund:region:sn',
    'bund: public',
  ]);
});

test('whoever can write is the public for other regions, even where readers have tokens', async () => {
  const editor = await house('anna', 300, ['mv']);
  await signIn(editor);
  for (let again = 0; again < 2; again++) {
    expect((await sent(editor)).sent).toEqual({
      th: expect.stringContaining('Bearer'),
      mv: 'public',
      sn: 'public',
      bund: 'public',
    });
  }
  expect(editor.provider.asked.filter((asked) => asked === 'refresh_token')).toHaveLength(1);
});

test('many requests at once renew a token once, and a used refresh token is never used again', async () => {
  const her = await house('anna', 5);
  await signIn(her);
  her.provider.tokenSeconds = 300;
  const answers = await Promise.all(Array.from({ length: 12 }, () => sent(her)));
  expect(new Set(answers.map(({ sent: headers }) => headers?.['th'])).size).toBe(1);
  expect(her.provider.asked).toEqual(['authorization_code', 'refresh_token']);
});

test('a sign-in that ended at the region is an error, not the public', async () => {
  const her = await house('anna', 5);
  await signIn(her);
  her.provider.forgetful = true;
  expect(await sent(her)).toEqual({ status: 401, code: 'TOKEN_EXPIRED' });
  expect(await shown(her)).toMatchObject({ signedIn: false });
  expect(her.browser.cookies(her.gateway.origin).has('verbund-session')).toBe(false);
  expect((await sent(her)).isPublic).toBe(true);
});

test('while her region is out of reach she is neither signed out nor taken for the public', async () => {
  const her = await house('anna', 5);
  await signIn(her);
  her.provider.silent = true;
  expect(await sent(her)).toEqual({ status: 503, code: 'ISSUER_UNREACHABLE' });
  her.provider.silent = false;
  expect((await sent(her)).sent?.['th']).toContain('Bearer');
});

test('signing out ends the sign-in at the region, and the old cookie is worth nothing', async () => {
  const her = await house();
  await signIn(her);
  const stolen = her.browser.cookies(her.gateway.origin).get('verbund-session') ?? '';
  expect((await signOut(her)).url.pathname).toBe('/after');
  expect(her.provider.asked).toContain('revoke');
  const thief = new TestBrowser();
  thief.cookies(her.gateway.origin).set('verbund-session', stolen);
  expect(await sent({ ...her, browser: thief })).toEqual({ status: 401, code: 'TOKEN_EXPIRED' });
  expect((await sent(her)).isPublic).toBe(true);
});

test('signing out works while the region is out of reach, and says that it was not confirmed', async () => {
  const her = await house();
  await signIn(her);
  her.provider.silent = true;
  expect((await signOut(her)).url.search).toBe('?sign-in=SIGN_OUT_UNCONFIRMED');
  expect((await sent(her)).isPublic).toBe(true);
});

test.each([{ origin: 'https://evil.example' }, { origin: 'null' }, {}])(
  'a request of another site with her cookie is refused (%j)',
  async (headers) => {
    const her = await house();
    await signIn(her);
    expect(await sent(her, headers as Record<string, string>)).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect((await signOut(her, headers as Record<string, string>)).status).toBe(403);
    expect(await shown(her)).toMatchObject({ signedIn: true });
  },
);

test('a made-up cookie is an error, not the public', async () => {
  const her = await house();
  her.browser.cookies(her.gateway.origin).set('verbund-session', 'A'.repeat(43));
  expect(await sent(her)).toEqual({ status: 401, code: 'TOKEN_EXPIRED' });
});

test('an answer for another browser’s sign-in, or for none, signs nobody in', async () => {
  const her = await house();
  const callback = (url: URL) => url.pathname === '/session/callback';
  const { url } = await her.browser.go(`${her.gateway.origin}/session/sign-in?region=th`, {
    stopAt: callback,
  });
  const victim = { ...her, browser: new TestBrowser() };
  expect((await victim.browser.go(url.href)).url.search).toBe('?sign-in=SIGN_IN_FAILED');
  await victim.browser.go(`${her.gateway.origin}/session/sign-in?region=th`, { stopAt: callback });
  expect((await victim.browser.go(url.href)).url.search).toBe('?sign-in=SIGN_IN_FAILED');
  expect(await shown(victim)).toMatchObject({ signedIn: false });
  expect((await her.browser.go(url.href)).url.pathname).toBe('/');
  expect(await shown(her)).toMatchObject({ signedIn: true });
  expect((await her.browser.go(url.href)).url.search).toBe('?sign-in=SIGN_IN_FAILED');
});

test('an answer of another issuer signs nobody in', async () => {
  const her = await house();
  const { url } = await her.browser.go(`${her.gateway.origin}/session/sign-in?region=th`, {
    stopAt: ({ pathname }) => pathname === '/session/callback',
  });
  url.searchParams.set('iss', 'https://evil.example');
  expect((await her.browser.go(url.href)).url.search).toBe('?sign-in=SIGN_IN_FAILED');
  expect(her.gateway.logged.join()).not.toMatch(/code=|ey[A-Z]/);
});

test('a region without sign-in, or one that is out of reach, is said on the page', async () => {
  const her = await house();
  expect(
    (await her.browser.go(`${her.gateway.origin}/session/sign-in?region=mv&return=/after`)).url.href,
  ).toContain('/after?sign-in=REGION_UNKNOWN');
  her.provider.silent = true;
  expect((await signIn(her)).url.href).toContain('/after?sign-in=ISSUER_UNREACHABLE');
  her.provider.silent = false;
  expect((await signIn(her)).url.href).toBe(`${her.gateway.origin}/after`);
});

test('a program’s token goes to the region it is for; one for several regions, for none or expired is an error', async () => {
  const her = await house();
  const key = new TextEncoder().encode('the gateway does not look at it');
  const token = (aud: string | string[] | undefined, seconds = 60) =>
    new SignJWT({ ...(aud === undefined ? {} : { aud }), exp: Math.floor(Date.now() / 1000) + seconds })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(key);
  const ask = async (authorization: string) => sent(her, { authorization });
  const good = `Bearer ${await token('urn:verbund:region:mv')}`;
  expect((await ask(good)).sent).toEqual({ th: 'public', mv: good, sn: 'public', bund: 'public' });
  const both = REGIONS.map((region) => `urn:verbund:region:${region}`);
  for (const [text, code] of [
    [`Bearer ${await token(both)}`, 'TOKEN_INVALID'],
    [`Bearer ${await token('urn:verbund:region:xx')}`, 'TOKEN_INVALID'],
    [`Bearer ${await token(undefined)}`, 'TOKEN_INVALID'],
    [`Bearer ${await token('urn:verbund:region:mv', -1)}`, 'TOKEN_EXPIRED'],
    ['Bearer a.b.c', 'TOKEN_INVALID'],
    ['Basic YTpi', 'TOKEN_INVALID'],
  ] as const) {
    expect(await ask(text)).toEqual({ status: 401, code });
  }
});

test('a demonstration is reached under each name of this machine', async () => {
  const her = await house();
  const other = her.gateway.origin.replace('127.0.0.1', 'localhost');
  const { url } = await her.browser.go(`${other}/session/sign-in?region=th`, {
    stopAt: ({ origin }) => origin === her.provider.issuer,
  });
  expect(url.searchParams.get('redirect_uri')).toBe(`${other}/session/callback`);
});
