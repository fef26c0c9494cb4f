import { SignJWT } from 'jose';
import { afterEach, expect, test } from 'vitest';
import { openGateway, type OpenGateway } from '../testing/open-gateway.ts';
import { smallRegion, type SmallRegion } from '../testing/small-region.ts';
import { TestBrowser } from './testing/test-browser.ts';
import { optionsFor } from './testing/test-gateway.ts';
import { startProvider, type TestProvider } from './testing/test-provider.ts';
import type { SignInOptions } from './sign-in-options.ts';

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one[Symbol.asyncDispose]();
});
async function keep<T extends AsyncDisposable>(opening: Promise<T>): Promise<T> {
  const one = await opening;
  open.push(one);
  return one;
}

const LIST = '{ organizations(first: 10) { totalCount coverage { sources { region status } } } }';

interface House {
  readonly gateway: OpenGateway;
  readonly origin: string;
  readonly th: SmallRegion;
  readonly mv: SmallRegion;
  readonly provider: TestProvider;
}

async function house(tokenSeconds?: number): Promise<House> {
  const th = await keep(smallRegion('th', { organizations: [{ key: 'anker', name: 'Anker' }] }));
  const mv = await keep(smallRegion('mv', { organizations: [{ key: 'boje', name: 'Boje' }] }));
  const signIn = new Map<string, SignInOptions>();
  const gateway = await keep(openGateway([th, mv], { signIn }));
  const { origin } = new URL(gateway.gateway.url);
  const provider = await startProvider(origin, 'anna', tokenSeconds);
  signIn.set('th', optionsFor('th', provider.issuer));
  return { gateway, origin, th, mv, provider };
}

async function signedIn({ origin }: House): Promise<Record<string, string>> {
  const browser = new TestBrowser();
  await browser.go(`${origin}/session/sign-in?region=th`, { stopAt: (url) => url.pathname === '/' });
  return { origin, cookie: [...browser.cookies(origin)].map((pair) => pair.join('=')).join('; ') };
}

const statuses = ({ sources }: Awaited<ReturnType<OpenGateway['ask']>>) =>
  sources.map(({ region, status }) => `${region} ${status}`);
const token = (aud: string) =>
  new SignJWT({ aud, exp: Math.floor(Date.now() / 1000) + 60 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new Uint8Array(32));

test('a signed-in browser asks its own region by name and all others as the public', async () => {
  const her = await house();
  const answer = await her.gateway.ask(LIST, {}, { headers: await signedIn(her) });
  expect(answer.errors).toEqual([]);
  expect(her.th.heads.at(-1)).toMatchObject({ authorization: expect.stringMatching(/^Bearer ey/) });
  expect(her.mv.heads.at(-1)).not.toHaveProperty('authorization');
});

test('a hostile region that keeps every header it gets holds nothing it could use elsewhere', async () => {
  const her = await house();
  await her.gateway.ask(LIST, {}, { headers: await signedIn(her) });
  await her.gateway.ask(
    LIST,
    {},
    { headers: { authorization: `Bearer ${await token('urn:verbund:region:th')}` } },
  );
  const kept = JSON.stringify(her.mv.heads);
  expect(her.mv.heads).toHaveLength(2);
  expect(kept).not.toMatch(/authorization|cookie|Bearer|verbund-session/i);
});

test('a region that refuses a token is heard: its code reaches the client, the others answer', async () => {
  const her = await house();
  her.th.intercept = (_, outgoing) => {
    const error = {
      message: 'This access token is no longer accepted.',
      extensions: { code: 'TOKEN_REVOKED' },
    };
    outgoing.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [error] }));
    return true;
  };
  const answer = await her.gateway.ask(LIST, {}, { headers: await signedIn(her) });
  expect(answer.codes).toContain('TOKEN_REVOKED');
  expect(statuses(answer)).toEqual(['th FAILED', 'mv OK']);
});

test('a sign-in that has ended is an error with a code, and her region is not asked as the public', async () => {
  const her = await house(5);
  const headers = await signedIn(her);
  her.provider.forgetful = true;
  const answer = await her.gateway.ask(LIST, {}, { headers });
  expect(answer.codes).toContain('TOKEN_EXPIRED');
  expect(her.th.asked).toEqual([]);
  const again = await her.gateway.ask(LIST, {}, { headers });
  expect([again.status, again.codes]).toEqual([401, ['TOKEN_EXPIRED']]);
});

test('while her sign-in is out of reach, her region counts as out of reach and the others answer', async () => {
  const her = await house(5);
  const headers = await signedIn(her);
  her.provider.silent = true;
  const answer = await her.gateway.ask(LIST, {}, { headers });
  expect(statuses(answer)).toEqual(['th UNREACHABLE', 'mv OK']);
  expect(her.th.asked).toEqual([]);
});

test.each([
  ['a broken token', { authorization: 'Bearer secret' }, 401, 'TOKEN_INVALID'],
  [
    'a cookie from another site',
    { origin: 'https://evil.example', cookie: 'verbund-session=x' },
    403,
    'FORBIDDEN',
  ],
])('%s is an error, and no region is asked', async (_, headers, status, code) => {
  const her = await house();
  const answer = await her.gateway.ask(LIST, {}, { headers });
  expect([answer.status, answer.codes, answer.data]).toEqual([status, [code], undefined]);
  expect([...her.th.asked, ...her.mv.asked]).toEqual([]);
});

test('neither tokens nor cookies stand in the log', async () => {
  const her = await house();
  const headers = await signedIn(her);
  await her.gateway.ask(LIST, {}, { headers });
  await her.gateway.ask(LIST, {}, { headers: { authorization: 'Bearer secret' } });
  const log = her.gateway.logLines.join('');
  expect(log).not.toMatch(/Bearer|ey[A-Za-z0-9]{10}|code=|secret/);
  expect(log).not.toContain(headers['cookie']?.split('=')[1]);
});
