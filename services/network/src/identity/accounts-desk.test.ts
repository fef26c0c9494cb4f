import { expect, test } from 'vitest';
import { changeAccount, type AccountChange } from './accounts/change-account.ts';
import { Browser, type Page } from './testing/browser.ts';
import { addPerson, onAccounts, PASSWORD } from './testing/test-people.ts';
import { startRegion, type TestRegion } from './testing/test-region.ts';
import { signIn } from './testing/test-sign-in.ts';

/** Demonstration rules, so that an admin needs no second factor; on a public host, so that nobody is there beside the test. */
const start = () => startRegion({ mode: 'demo', host: '0.0.0.0' });

async function enter(region: TestRegion, email: string): Promise<Browser> {
  const browser = new Browser();
  await browser.submit(await browser.open(`${region.url}/identity/sign-in`), { email, password: PASSWORD });
  return browser;
}

const desk = (region: TestRegion, browser: Browser) => browser.open(`${region.url}/identity/accounts`);
const inviteForm = (page: Page) => page.forms.findIndex(({ action }) => action === '/identity/accounts');
const linkOn = (page: Page) => /<output>(.*?)<\/output>/.exec(page.text)?.[1] ?? '';

async function act(
  region: TestRegion,
  browser: Browser,
  id: string,
  fields: Record<string, string>,
): Promise<Page> {
  const page = await desk(region, browser);
  const form = page.forms.findIndex(({ action }) => action === `/identity/accounts/${id}`);
  return browser.submit(page, fields, { form });
}

async function audit(region: TestRegion): Promise<string[]> {
  const { rows } = await onAccounts(region, (pool) =>
    pool.query<{ line: string }>(
      `select concat_ws(' ', action, actor_role) as line from audit_entry where actor not in ('test', 'start') order by position`,
    ),
  );
  return rows.map(({ line }) => line);
}

test('an admin invites somebody, hands over the link, and that person signs in', async () => {
  const region = await start();
  await addPerson(region, { role: 'admin' });
  const browser = await enter(region, 'aylin@example.org');
  const page = await desk(region, browser);
  const shown = await browser.submit(
    page,
    { name: 'Minh', email: 'minh@example.org', role: 'editor' },
    { form: inviteForm(page) },
  );
  const guest = new Browser();
  const link = await guest.open(linkOn(shown));
  expect(link.title).toBe('Einladung annehmen');
  await guest.submit(link, { password: PASSWORD, repeat: PASSWORD });
  const { tokens } = await signIn(region.url, { email: 'minh@example.org' });
  expect(
    await region.identity.viewerOf({ headers: { authorization: `Bearer ${tokens.access_token}` } }),
  ).toMatchObject({ kind: 'editor' });
  expect(await audit(region)).toEqual(
    expect.arrayContaining(['ACCOUNT_CREATED admin', 'LINK_USED', 'SIGNED_IN']),
  );
});

test.each([
  [{ name: '', email: 'minh@example.org', role: 'editor' }, 'NAME'],
  [{ name: 'Minh', email: 'minh', role: 'editor' }, 'EMAIL'],
  [{ name: 'Minh', email: 'AYLIN@example.org', role: 'editor' }, 'EMAIL_TAKEN'],
  [{ name: 'Minh', email: 'minh@example.org', role: 'owner' }, 'ROLE'],
  [{ name: 'Minh', email: 'minh@example.org', role: 'reader', body: '' }, 'BODY'],
  [{ name: 'Minh', email: 'minh@example.org', role: 'reader', body: 'bund:project/x' }, 'BODY'],
])('an invitation of %j is refused (%s)', async (fields, problem) => {
  const region = await start();
  await addPerson(region, { role: 'admin' });
  const browser = await enter(region, 'aylin@example.org');
  const page = await desk(region, browser);
  expect((await browser.submit(page, fields, { form: inviteForm(page) })).problem).toBe(problem);
  const { rows } = await onAccounts(region, (pool) =>
    pool.query<{ email: string }>('select "email" from "user" order by 1'),
  );
  expect(rows.map(({ email }) => email)).toEqual(['aylin@example.org', 'verwaltung@th.invalid']);
});

test('changed rights count at once: the old token is refused, the next one says the new role', async () => {
  const region = await start();
  await addPerson(region, { role: 'admin' });
  const id = await addPerson(region, { name: 'Minh', email: 'minh@example.org' });
  const browser = await enter(region, 'aylin@example.org');
  const { tokens } = await signIn(region.url, { email: 'minh@example.org' });
  const viewer = (token: string) =>
    region.identity.viewerOf({ headers: { authorization: `Bearer ${token}` } });
  await act(region, browser, id, { role: 'reader', body: 'bund:organization/nemo' });
  await expect(viewer(tokens.access_token)).rejects.toMatchObject({ code: 'TOKEN_REVOKED' });
  const again = await signIn(region.url, { email: 'minh@example.org' });
  expect(await viewer(again.tokens.access_token)).toMatchObject({
    kind: 'reader',
    body: 'bund:organization/nemo',
    granted: false,
  });
});

test('an account that is switched off is out at once and cannot come back', async () => {
  const region = await start();
  await addPerson(region, { role: 'admin' });
  const id = await addPerson(region, { name: 'Minh', email: 'minh@example.org' });
  const browser = await enter(region, 'aylin@example.org');
  const session = await signIn(region.url, { email: 'minh@example.org' });
  await act(region, browser, id, { action: 'disable' });
  await expect(
    region.identity.viewerOf({ headers: { authorization: `Bearer ${session.tokens.access_token}` } }),
  ).rejects.toMatchObject({ code: 'TOKEN_REVOKED' });
  await expect(signIn(region.url, { email: 'minh@example.org' })).rejects.toThrow('CREDENTIALS');
  await expect(signIn(region.url, { email: 'minh@example.org', browser: session.browser })).rejects.toThrow(
    'CREDENTIALS',
  );
  await act(region, browser, id, { action: 'enable' });
  await signIn(region.url, { email: 'minh@example.org' });
});

test('the last admin stays, also when two admins act at once', async () => {
  const region = await start();
  const first = await addPerson(region, { role: 'admin' });
  const second = await addPerson(region, { name: 'Minh', email: 'minh@example.org', role: 'admin' });
  await onAccounts(region, (pool) =>
    pool.query(`update "user" set "disabledAt" = now() where "email" = 'verwaltung@th.invalid'`),
  );
  const change = (id: string, wanted: AccountChange) =>
    onAccounts(region, (pool) => changeAccount(pool, id, wanted, 'test'));
  const results = await Promise.all([
    change(second, { kind: 'ROLE', role: 'editor', body: null }),
    change(first, { kind: 'DISABLE' }),
  ]);
  expect(results.toSorted()).toEqual(['DONE', 'LAST_ADMIN']);
  const { rows } = await onAccounts(region, (pool) =>
    pool.query(`select 1 from "user" where "role" = 'admin' and "disabledAt" is null`),
  );
  expect(rows).toHaveLength(1);
});

test('editors and strangers find no desk, and their forms do nothing', async () => {
  const region = await start();
  const id = await addPerson(region);
  const browser = await enter(region, 'aylin@example.org');
  expect(await desk(region, browser)).toMatchObject({ status: 403, problem: 'FORBIDDEN' });
  const page = await browser.open(`${region.url}/identity/account`);
  const forged = {
    ...page,
    forms: [{ action: `/identity/accounts/${id}`, hidden: page.forms[0]?.hidden ?? {} }],
  };
  expect(await browser.submit(forged, { role: 'admin' })).toMatchObject({
    status: 403,
    problem: 'FORBIDDEN',
  });
  expect((await desk(region, new Browser())).title).toBe('Anmelden');
  const { rows } = await onAccounts(region, (pool) =>
    pool.query('select "role" from "user" where "id" = $1', [id]),
  );
  expect(rows).toEqual([{ role: 'editor' }]);
});

test('a body sees FEDERATION data only while the region grants it', async () => {
  const region = await start();
  await addPerson(region, { role: 'admin' });
  await addPerson(region, {
    name: 'Jo',
    email: 'jo@example.org',
    role: 'reader',
    body: 'bund:organization/nemo',
  });
  const { tokens } = await signIn(region.url, { email: 'jo@example.org' });
  const granted = async () => {
    const viewer = await region.identity.viewerOf({
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    return viewer.kind === 'reader' && viewer.granted;
  };
  expect(await granted()).toBe(false);
  const browser = await enter(region, 'aylin@example.org');
  const grants = () => browser.open(`${region.url}/identity/grants`);
  const page = await grants();
  expect((await browser.submit(page, { body: 'nemo' })).problem).toBe('BODY');
  await browser.submit(page, { body: 'bund:organization/nemo' });
  expect(await granted()).toBe(true);
  await browser.submit(await grants(), { take: 'bund:organization/nemo' });
  expect(await granted()).toBe(false);
});

test('a name with signs of HTML is shown as text', async () => {
  const region = await start();
  await addPerson(region, { role: 'admin', name: '<b>Aylin</b> & "Co"' });
  const { text } = await desk(region, await enter(region, 'aylin@example.org'));
  expect(text).toContain('&#60;b&#62;Aylin');
  expect(text).not.toContain('<b>');
});

test('somebody changes her own password and stays signed in, others are out', async () => {
  const region = await start();
  await addPerson(region);
  const here = await enter(region, 'aylin@example.org');
  const there = await enter(region, 'aylin@example.org');
  const page = await here.open(`${region.url}/identity/account`);
  const fields = { current: PASSWORD, password: 'drei große Gänse', repeat: 'drei große Gänse' };
  expect((await here.submit(page, { ...fields, current: 'falsch' })).problem).toBe('PASSWORD');
  expect((await here.submit(page, fields)).text).toContain('Das Passwort ist geändert.');
  expect((await here.open(`${region.url}/identity/account`)).title).toBe('Mein Konto');
  expect((await there.open(`${region.url}/identity/account`)).title).toBe('Anmelden');
});
