import { expect, test } from 'vitest';
import { Browser, type Page } from './testing/browser.ts';
import { addPerson, PASSWORD } from './testing/test-people.ts';
import { startRegion, type TestRegion } from './testing/test-region.ts';
import { isCallback, signIn } from './testing/test-sign-in.ts';
import { totp } from './testing/totp.ts';

interface SetUp {
  readonly key: string;
  readonly recovery: readonly string[];
  readonly browser: Browser;
}

const stays = (url: URL) => !isCallback(url);

/** Sets up an app as a person does, up to the confirmation. */
async function setUp(region: TestRegion): Promise<SetUp> {
  const browser = new Browser();
  await signInWithPassword(region, browser);
  const shown = await browser.submit(await browser.open(`${region.url}/identity/second-factor/set-up`), {
    password: PASSWORD,
  });
  const [key = '', ...recovery] = [...shown.text.matchAll(/<code>(.*?)<\/code>/g)].map(
    ([, code = '']) => code,
  );
  const done = await browser.submit(shown, { code: totp(key) });
  expect(done.text).toContain('Der zweite Faktor ist eingerichtet.');
  return { key, recovery, browser };
}

async function signInWithPassword(region: TestRegion, browser: Browser): Promise<Page> {
  return browser.submit(await browser.open(`${region.url}/identity/sign-in`), {
    email: 'aylin@example.org',
    password: PASSWORD,
  });
}

async function kindOf(region: TestRegion, token: string): Promise<string> {
  return region.identity.viewerOf({ headers: { authorization: `Bearer ${token}` } }).then(
    ({ kind }) => kind,
    (error: { extensions: { code: string } }) => error.extensions.code,
  );
}

test('an app is set up with password and first code, and asked for from then on', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { key, recovery } = await setUp(region);
  expect(recovery).toHaveLength(10);
  const browser = new Browser();
  const asked = await signInWithPassword(region, browser);
  expect(asked.title).toBe('Zweiter Faktor');
  expect((await browser.open(`${region.url}/identity/account`)).title).toBe('Anmelden');
  expect((await browser.submit(asked, { code: '000000' })).problem).toBe('CODE');
  expect((await browser.submit(asked, { code: totp(key, 1) })).title).toBe('Mein Konto');
});

test('a code counts once, also in another browser', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { key } = await setUp(region);
  const [one, two] = [new Browser(), new Browser()];
  const code = totp(key, 1);
  expect((await one.submit(await signInWithPassword(region, one), { code })).title).toBe('Mein Konto');
  expect((await two.submit(await signInWithPassword(region, two), { code })).problem).toBe('CODE');
  expect((await two.open(`${region.url}/identity/account`)).title).toBe('Anmelden');
});

test('a recovery code opens the account once', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { recovery } = await setUp(region);
  const use = async () => {
    const browser = new Browser();
    const asked = await signInWithPassword(region, browser);
    const other = await browser.open(
      new URL(
        /href="(\/identity\/second-factor\?way=recovery[^"]*)"/
          .exec(asked.text)?.[1]
          ?.replaceAll('&#38;', '&') ?? '',
        region.url,
      ).href,
    );
    return browser.submit(other, { code: recovery[0] ?? '' });
  };
  expect((await use()).title).toBe('Mein Konto');
  expect((await use()).problem).toBe('CODE');
});

test('codes cannot be tried out: the account is locked, also for a new sign-in', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { key } = await setUp(region);
  const browser = new Browser();
  let page = await signInWithPassword(region, browser);
  const problems: (string | undefined)[] = [];
  for (let attempt = 0; attempt < 12; attempt++) {
    const answer = await browser.submit(page, { code: '111111' });
    problems.push(answer.problem);
    if (answer.problem !== 'CODE') page = await signInWithPassword(region, browser);
  }
  expect(problems.filter((problem) => problem === 'CODE').length).toBeLessThanOrEqual(10);
  expect(
    (await browser.submit(await signInWithPassword(region, browser), { code: totp(key, 1) })).problem,
  ).toBe('RATE_LIMITED');
});

test('an admin has the rights of an editor until the second factor is set up', async () => {
  const region = await startRegion();
  await addPerson(region, { role: 'admin' });
  const before = await signIn(region.url, {
    afterPassword: async (browser, page) => {
      expect(page.title).toBe('Zweiten Faktor einrichten');
      const later =
        /href="(\/identity\/oauth2\/authorize[^"]*)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? '';
      return browser.open(new URL(later, region.url).href, stays);
    },
  });
  expect(await kindOf(region, before.tokens.access_token)).toBe('editor');
  expect((await before.browser.open(`${region.url}/identity/accounts`)).problem).toBe('FORBIDDEN');

  const { key, browser } = await setUp(region);
  expect(await kindOf(region, before.tokens.access_token)).toBe('TOKEN_REVOKED');
  expect((await browser.open(`${region.url}/identity/accounts`)).title).toBe('Konten');
  const after = await signIn(region.url, {
    afterPassword: (fresh, page) => fresh.submit(page, { code: totp(key, 1) }, { stays }),
  });
  expect(await kindOf(region, after.tokens.access_token)).toBe('admin');
});

test('the code is for the sign-in that was begun, not for whoever is signed in', async () => {
  const region = await startRegion();
  await addPerson(region);
  const { key } = await setUp(region);
  await addPerson(region, { name: 'Minh', email: 'minh@example.org' });
  const browser = new Browser();
  const asked = await signInWithPassword(region, browser);
  const other = new Browser();
  await other.submit(await other.open(`${region.url}/identity/sign-in`), {
    email: 'minh@example.org',
    password: PASSWORD,
  });
  for (const [name, value] of other.cookies)
    if (name.endsWith('session_token')) browser.cookies.set(name, value);
  const account = await browser.submit(asked, { code: totp(key, 1) });
  expect(account.text).toContain('aylin@example.org');
});
