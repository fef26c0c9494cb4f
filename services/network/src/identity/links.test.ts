import { expect, test } from 'vitest';
import { createLink, linkAddress, type LinkPurpose } from './accounts/one-time-link.ts';
import { resetAccess } from './reset-access.ts';
import { Browser } from './testing/browser.ts';
import { addPerson, onAccounts, PASSWORD } from './testing/test-people.ts';
import { startRegion, type TestRegion } from './testing/test-region.ts';
import { signIn } from './testing/test-sign-in.ts';

const NEW = 'drei große Gänse';
const linkIn = (text: string | undefined) => /https?:\S+/.exec(text ?? '')?.[0] ?? '';

async function makeLink(
  region: TestRegion,
  accountId: string,
  purpose: LinkPurpose = 'ACCESS',
): Promise<string> {
  return linkAddress(
    region.url,
    await onAccounts(region, (pool) => createLink(pool, accountId, purpose, 'test')),
  );
}

async function use(link: string, password = NEW, more: Record<string, string> = {}) {
  const browser = new Browser();
  const page = await browser.open(link);
  return page.forms.length > 0 ? browser.submit(page, { password, repeat: password, ...more }) : page;
}

async function canSignIn(region: TestRegion, password: string): Promise<boolean> {
  return signIn(region.url, { password }).then(
    () => true,
    () => false,
  );
}

test('a link sets a new password and ends every sign-in of the account', async () => {
  const region = await startRegion();
  const id = await addPerson(region);
  const { tokens } = await signIn(region.url);
  expect((await use(await makeLink(region, id))).text).toContain('Das Passwort ist festgelegt.');
  await expect(
    region.identity.viewerOf({ headers: { authorization: `Bearer ${tokens.access_token}` } }),
  ).rejects.toMatchObject({ code: 'TOKEN_REVOKED' });
  expect(await canSignIn(region, PASSWORD)).toBe(false);
  expect(await canSignIn(region, NEW)).toBe(true);
});

test('opening a link, as mail programs do, does not use it up; using it does', async () => {
  const region = await startRegion();
  const link = await makeLink(region, await addPerson(region));
  for (let opened = 0; opened < 3; opened++) expect((await new Browser().open(link)).status).toBe(200);
  expect((await use(link)).status).toBe(200);
  expect((await use(link)).status).toBe(410);
});

test('of many who use a link at once, one succeeds', async () => {
  const region = await startRegion();
  const link = await makeLink(region, await addPerson(region));
  const results = await Promise.all(Array.from({ length: 5 }, () => use(link)));
  expect(results.filter(({ text }) => text.includes('festgelegt'))).toHaveLength(1);
});

test('a link ends after a day, with a newer one, and with its account', async () => {
  const region = await startRegion();
  const id = await addPerson(region);
  const old = await makeLink(region, id);
  const newer = await makeLink(region, id);
  expect((await use(old)).status).toBe(410);
  expect((await new Browser().open(newer)).status).toBe(200);
  await onAccounts(region, (pool) => pool.query('update "user" set "disabledAt" = now()'));
  expect((await use(newer)).status).toBe(410);
  await onAccounts(region, (pool) =>
    pool.query(
      `update "user" set "disabledAt" = null; update one_time_link set expires_at = created_at + interval '24 hours' - interval '1 day'`,
    ),
  );
  expect((await use(newer)).status).toBe(410);
});

test('a link is valid for 24 hours, and the database knows only its hash', async () => {
  const region = await startRegion();
  const link = await makeLink(region, await addPerson(region));
  const { rows } = await onAccounts(region, (pool) =>
    pool.query(
      `select expires_at - created_at = interval '24 hours' as day, one_time_link::text as row from one_time_link where used_at is null and purpose = 'ACCESS'`,
    ),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].day).toBe(true);
  expect(rows[0].row).not.toContain(link.split('/').at(-1));
});

test('the first link is announced until it was used, and not after that', async () => {
  const region = await startRegion();
  const first = linkIn(region.announced[0]);
  await region.stop();
  const again = await startRegion({ databaseUrl: region.options.databaseUrl });
  const second = linkIn(again.announced[0]);
  expect(second).not.toBe('');
  // Several processes of a region announce one each; every one of them works, until one was used.
  const person = { name: 'Aylin', email: 'aylin@example.org' };
  expect((await use(second, NEW, person)).status).toBe(200);
  expect((await use(first.replace(region.url, again.url), NEW, person)).status).toBe(410);
  await again.stop();
  expect((await startRegion({ databaseUrl: region.options.databaseUrl })).announced).toEqual([]);
});

test('a region ships no password: nobody can sign in before the first link was used', async () => {
  const region = await startRegion();
  const { rows } = await onAccounts(region, (pool) =>
    pool.query('select u."email", a."password" from "user" u left join "account" a on a."userId" = u."id"'),
  );
  expect(rows).toEqual([{ email: 'verwaltung@th.invalid', password: null }]);
});

test('the form says what is wrong with a password and changes nothing', async () => {
  const region = await startRegion();
  const link = await makeLink(region, await addPerson(region));
  expect((await use(link, 'kurz')).problem).toBe('PASSWORD_SHORT');
  expect((await use(link, 'aylin@example.org')).problem).toBe('PASSWORD_OBVIOUS');
  expect((await use(link, NEW, { repeat: 'etwas anderes' })).problem).toBe('PASSWORDS_DIFFER');
  expect(await canSignIn(region, PASSWORD)).toBe(true);
});

test('reset-access prints a link on the console, also for an account that was switched off', async () => {
  const region = await startRegion();
  await addPerson(region, { role: 'admin' });
  await onAccounts(region, (pool) =>
    pool.query(
      `update "user" set "disabledAt" = now(), "twoFactorEnabled" = true where "email" = 'aylin@example.org'`,
    ),
  );
  const lines: string[] = [];
  const run = (email: string) =>
    resetAccess({
      databaseUrl: region.options.databaseUrl,
      publicUrl: region.url,
      email,
      print: (line) => void lines.push(line),
    });
  expect(await run('nobody@example.org')).toBe(1);
  expect(lines[0]).toContain('aylin@example.org');
  expect(await run(' AYLIN@example.org ')).toBe(0);
  expect((await use(linkIn(lines[1]))).status).toBe(200);
  const { rows } = await onAccounts(region, (pool) =>
    pool.query(`select "twoFactorEnabled", "disabledAt" from "user" where "email" = 'aylin@example.org'`),
  );
  expect(rows).toEqual([{ twoFactorEnabled: false, disabledAt: null }]);
});

test('after a lost secret everybody signs in anew, and tokens are issued again', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { tokens } = await signIn(region.url);
  await onAccounts(region, (pool) =>
    pool.query(`update "user" set "twoFactorEnabled" = true where "email" = 'aylin@example.org'`),
  );
  await region.stop();
  const again = await startRegion({
    databaseUrl: region.options.databaseUrl,
    publicUrl: region.url,
    secret: 'another secret of 32 characters.',
  });
  expect(again.announced.join()).toContain('Neues Geheimnis');
  await expect(
    again.identity.viewerOf({ headers: { authorization: `Bearer ${tokens.access_token}` } }),
  ).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  const fresh = await signIn(again.url);
  expect(
    await again.identity.viewerOf({ headers: { authorization: `Bearer ${fresh.tokens.access_token}` } }),
  ).toMatchObject({ kind: 'editor' });
});
