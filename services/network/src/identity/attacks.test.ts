import { expect, test } from 'vitest';
import { Browser } from './testing/browser.ts';
import { addPerson, onAccounts, PASSWORD } from './testing/test-people.ts';
import { startRegion, type TestRegion } from './testing/test-region.ts';
import { signIn } from './testing/test-sign-in.ts';

async function attempt(
  region: TestRegion,
  email: string,
  password: string,
  headers: Record<string, string> = {},
  browser = new Browser(),
) {
  return browser.submit(
    await browser.open(`${region.url}/identity/sign-in`),
    { email, password },
    { headers },
  );
}

const behind = (address: string) => ({ 'x-forwarded-for': address });

test('a list of passwords gets nowhere: after a few wrong ones even the right one is refused, but only to whoever tried', async () => {
  const region = await startRegion({ settings: { trustedProxies: ['127.0.0.1'] } });
  await addPerson(region);
  const answers: (string | undefined)[] = [];
  for (let tried = 0; tried < 10; tried++)
    answers.push(
      (await attempt(region, 'aylin@example.org', `falsch ${tried}`, behind('203.0.113.1'))).problem,
    );
  expect(answers).toEqual([...Array<string>(8).fill('CREDENTIALS'), 'RATE_LIMITED', 'RATE_LIMITED']);
  const right = await attempt(region, 'aylin@example.org', PASSWORD, behind('203.0.113.1'));
  expect([right.problem, right.status]).toEqual(['RATE_LIMITED', 429]);
  expect((await attempt(region, 'aylin@example.org', PASSWORD, behind('198.51.100.7'))).title).toBe(
    'Mein Konto',
  );
});

test('a list of people gets nowhere either', async () => {
  const region = await startRegion({ settings: { trustedProxies: ['127.0.0.1'] } });
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      attempt(region, `person${index}@example.org`, 'geheim', behind('203.0.113.1')),
    ),
  );
  expect(answers.filter(({ problem }) => problem === 'CREDENTIALS')).toHaveLength(50);
  expect(answers.filter(({ problem }) => problem === 'RATE_LIMITED')).toHaveLength(10);
});

test('a client cannot pretend to be another one by a header', async () => {
  const region = await startRegion();
  await addPerson(region);
  const answers: (string | undefined)[] = [];
  for (let tried = 0; tried < 9; tried++)
    answers.push(
      (await attempt(region, 'aylin@example.org', 'falsch', behind(`203.0.113.${tried}`))).problem,
    );
  expect(answers.at(-1)).toBe('RATE_LIMITED');
});

test('counting survives a restart, and names nobody in the database', async () => {
  const region = await startRegion();
  await addPerson(region);
  for (let tried = 0; tried < 8; tried++) await attempt(region, 'aylin@example.org', 'falsch');
  await region.stop();
  const again = await startRegion({ databaseUrl: region.options.databaseUrl });
  expect((await attempt(again, 'aylin@example.org', PASSWORD)).problem).toBe('RATE_LIMITED');
  const { rows } = await onAccounts(again, (pool) => pool.query<{ key: string }>('select key from attempt'));
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).not.toMatch(/aylin|127\.0/);
});

test('an answer does not tell whether an account exists', async () => {
  const region = await startRegion();
  await addPerson(region);
  const answer = async (email: string) =>
    (await attempt(region, email, 'falsches Passwort')).text
      .replaceAll(email, '')
      .replace(/name="form" value="[^"]*"/, '');
  expect(await answer('nobody@example.org')).toBe(await answer('aylin@example.org'));
});

test('a form of another site does nothing', async () => {
  const region = await startRegion();
  await addPerson(region, { role: 'admin' });
  const browser = new Browser();
  await attempt(region, 'aylin@example.org', PASSWORD, {}, browser);
  const page = await browser.open(`${region.url}/identity/account`);
  const signOut = page.forms.findIndex(({ action }) => action === '/identity/sign-out');
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }]) {
    expect((await browser.submit(page, {}, { form: signOut, headers })).problem).toBe('FORM_EXPIRED');
  }
  const foreign = new Browser();
  const { form = '' } = (await foreign.open(`${region.url}/identity/sign-in`)).forms[0]?.hidden ?? {};
  for (const token of ['', form]) {
    const answer = await browser.submit(page, { form: token }, { form: signOut });
    expect([answer.problem, answer.status]).toEqual(['FORM_EXPIRED', 403]);
  }
  expect((await browser.open(`${region.url}/identity/account`)).title).toBe('Mein Konto');
});

test('a cookie is worth nothing after signing out', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { browser, tokens } = await signIn(region.url);
  const stolen = new Map(browser.cookies);
  const page = await browser.open(`${region.url}/identity/account`);
  await browser.submit(
    page,
    {},
    { form: page.forms.findIndex(({ action }) => action === '/identity/sign-out') },
  );
  const thief = new Browser();
  for (const [name, value] of stolen) thief.cookies.set(name, value);
  expect((await thief.open(`${region.url}/identity/account`)).title).toBe('Anmelden');
  await expect(
    region.identity.viewerOf({ headers: { authorization: `Bearer ${tokens.access_token}` } }),
  ).rejects.toMatchObject({ code: 'TOKEN_REVOKED' });
});

test('a cookie that somebody made up is nobody’s', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { browser } = await signIn(region.url);
  const thief = new Browser();
  for (const [name, value] of browser.cookies)
    thief.cookies.set(
      name,
      name.endsWith('session_token') ? value.replace(/\..*$/, `.${'A'.repeat(43)}%3D`) : value,
    );
  expect((await thief.open(`${region.url}/identity/account`)).title).toBe('Anmelden');
});

test('a region forgets nothing it should not keep: no browser, no address, no password in the clear', async () => {
  const region = await startRegion();
  await addPerson(region);
  await signIn(region.url);
  const { rows } = await onAccounts(region, (pool) =>
    pool.query('select "ipAddress", "userAgent" from "session"'),
  );
  expect(rows).toEqual([{ ipAddress: null, userAgent: null }]);
  const { rows: hashes } = await onAccounts(region, (pool) => pool.query('select "password" from "account"'));
  expect(hashes[0].password).toMatch(/^\$argon2id\$/);
});

test('what was refused stands in the log, without token, name or address', async () => {
  const region = await startRegion();
  await addPerson(region);
  await attempt(region, 'aylin@example.org', 'falsches Passwort');
  await region.identity.viewerOf({ headers: { authorization: 'Bearer a.b.c' } }).catch(() => {});
  expect(region.logged.join('\n')).toContain('TOKEN_INVALID');
  expect(region.logged.join('\n')).not.toMatch(/aylin|falsches|a\.b\.c/);
});

test('every page forbids scripts, frames and caches', async () => {
  const region = await startRegion();
  for (const path of ['sign-in', 'second-factor', 'link/x', 'error?error=x']) {
    const { headers, text } = await new Browser().open(`${region.url}/identity/${path}`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://127.0.0.1:*",
    );
    expect([
      headers.get('x-frame-options'),
      headers.get('cache-control'),
      headers.get('referrer-policy'),
    ]).toEqual(['DENY', 'no-store', 'same-origin']);
    expect(text).not.toMatch(/<script|\sstyle="|\son\w+="/);
  }
});

test('a body that cannot be read is a page or JSON with a code, and changes nothing', async () => {
  const region = await startRegion();
  const send = (headers: Record<string, string>, body: string) =>
    fetch(`${region.url}/identity/sign-in`, { method: 'POST', headers, body });
  const page = await send({ 'content-type': 'application/json', accept: 'text/html' }, '{}');
  expect([page.status, await page.text()]).toEqual([
    415,
    expect.stringContaining('<code>invalid_request</code>'),
  ]);
  const large = await send(
    { 'content-type': 'application/x-www-form-urlencoded' },
    `email=${'x'.repeat(20_000)}`,
  );
  expect([large.status, await large.json()]).toEqual([413, { error: 'invalid_request' }]);
});
