import { expect, test } from 'vitest';
import { Browser } from './testing/browser.ts';
import { startRegion } from './testing/test-region.ts';

const PASSWORD = 'vier kleine Enten';

/** The address in an announcement. */
const linkIn = (text: string | undefined) => /https?:\S+/.exec(text ?? '')?.[0] ?? '';

test('the first start announces one link, and that link makes the first admin', async () => {
  const region = await startRegion();
  expect(region.announced).toHaveLength(1);
  const link = linkIn(region.announced[0]);
  expect(link).toMatch(new RegExp(`^${region.url}/identity/link/[\\w-]{43}$`));

  const browser = new Browser();
  const form = await browser.open(link);
  expect(form.title).toBe('Ersten Zugang einrichten');
  const done = await browser.submit(form, {
    name: 'Aylin',
    email: 'Aylin@Example.org',
    password: PASSWORD,
    repeat: PASSWORD,
  });
  expect(done.text).toContain('Das Passwort ist festgelegt.');

  const account = await browser.submit(await browser.open(`${region.url}/identity/sign-in`), {
    email: 'aylin@example.org',
    password: PASSWORD,
  });
  expect(account.problem).toBeUndefined();
  expect(account.title).toBe('Zweiten Faktor einrichten');
});
