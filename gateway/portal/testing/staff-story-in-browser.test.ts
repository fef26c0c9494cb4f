import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings } from './check-accessibility.ts';
import { sidewaysFindings } from './check-reflow.ts';
import { openBrowser } from './open-browser.ts';
import { openHouse, type House } from './open-house.ts';

const PASSWORDS = { admin: 'sieben leise Fahrräder im Regen', editor: 'vier warme Kürbisse am Fenster' };
const PRESENTING = ['Verein Eins', 'Verein Zwei', 'Verein Drei', 'Verein Vier', 'Verein Fünf'];

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Signs in with the own network, as somebody does who has an account there. */
async function signIn(email: string, password: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${house.origin}/arbeitsplatz`);
  await page.getByRole('link', { name: 'Anmelden bei Thüringen' }).click();
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Einträge von Thüringen' }).waitFor();
  return { page, context };
}

async function save(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Speichern|Als Entwurf speichern)$/ })
    .last()
    .click();
  await page.getByRole('status').first().waitFor();
}

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) }).waitFor();
}

test(
  'a member of the staff signs in with her own network, enters a meeting, publishes and corrects it, and cancels the next one',
  { timeout: 240_000 },
  async () => {
    // The first admin has nothing but the link that the start has printed, and invites the others.
    const accounts = new URL('/identity/accounts', await house.firstAccess('th')).href;
    const admin = await (await browser.newContext()).newPage();
    await admin.goto(await house.firstAccess('th'));
    await admin.getByLabel('Ihr Name').fill('Verwaltung');
    await admin.getByLabel('Ihre E-Mail-Adresse').fill('verwaltung@migranetz.example');
    await admin.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORDS.admin);
    await admin.getByLabel('Neues Passwort wiederholen').fill(PASSWORDS.admin);
    await admin.getByRole('button', { name: 'Passwort festlegen' }).click();
    await admin.getByText('Das Passwort ist festgelegt.').waitFor();
    await admin.goto(accounts);
    await admin.getByLabel('E-Mail-Adresse').fill('verwaltung@migranetz.example');
    await admin.getByLabel('Passwort', { exact: true }).fill(PASSWORDS.admin);
    await admin.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await admin.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Anmelden' }).waitFor();
    for (const name of ['Redaktion Eins', 'Redaktion Zwei']) {
      const email = `${name.toLowerCase().replace(' ', '.')}@migranetz.example`;
      await admin.goto(accounts);
      const invitation = admin.locator('form[action="/identity/accounts"]');
      await invitation.getByLabel('Name', { exact: true }).fill(name);
      await invitation.getByLabel('E-Mail-Adresse').fill(email);
      await invitation.getByLabel('Rechte').selectOption('editor');
      await invitation.getByRole('button', { name: 'Einladung erstellen' }).click();
      const link = await admin.locator('output').innerText();
      const guest = await (await browser.newContext()).newPage();
      await guest.goto(link);
      await guest.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORDS.editor);
      await guest.getByLabel('Neues Passwort wiederholen').fill(PASSWORDS.editor);
      await guest.getByRole('button', { name: 'Passwort festlegen' }).click();
      await guest.getByText('Das Passwort ist festgelegt.').waitFor();
      await guest.context().close();
    }
    await admin.context().close();

    const { page, context } = await signIn('redaktion.eins@migranetz.example', PASSWORDS.editor);
    const own = page.getByRole('link', { name: 'Eigenes Konto' });
    expect(await own.getAttribute('href')).toBe(accounts.replace(/s$/, ''));
    await page.getByRole('link', { name: 'Neue Veranstaltung' }).click();
    await page
      .getByLabel(/^Titel auf Deutsch/)
      .first()
      .fill('Netzwerktreffen in Gera');
    await page.getByLabel('Beginn', { exact: true }).fill('14.11.2026');
    await page.getByLabel('Organisation', { exact: true }).fill('MigraNetz Thüringen');
    for (const name of PRESENTING) {
      await page.getByRole('button', { name: 'Mitwirkung hinzufügen' }).click();
      await page.locator('[autofocus]').getByLabel('Rolle').selectOption('PRESENTER');
      await page.locator('[autofocus]').getByLabel('Organisation', { exact: true }).fill(name);
    }
    await save(page);
    const form = page.url().replace(/\?.*$/, '');
    await step(page, 'Veröffentlichen');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByText(/^Gespeichert als Fassung/).waitFor();
    await step(page, 'Durchführung melden');
    await page.getByLabel('Teilnehmende').fill('60');
    await page.getByRole('button', { name: 'Durchführung melden' }).click();
    await page.getByText(/^Gespeichert als Fassung/).waitFor();

    const reader = await (await browser.newContext()).newPage();
    const address = `${house.origin}/veranstaltungen/th/${form.split('/').at(-1) ?? ''}`;
    await reader.goto(address);
    const shown = await reader.locator('main').innerText();
    expect(shown).toContain('60');
    for (const name of PRESENTING) expect(shown).toContain(name);

    // Somebody else edits meanwhile: nothing is lost, and both states are shown.
    const other = await signIn('redaktion.zwei@migranetz.example', PASSWORDS.editor);
    await page.goto(form);
    await other.page.goto(form);
    await other.page.getByLabel('Gebiet').fill('Ostthüringen');
    await other.page.getByLabel(/^Beschreibung auf Deutsch/).fill('Kennenlernen und Planen.');
    await save(other.page);
    await page.getByLabel('Gebiet').fill('Gera und Umland');
    await page.getByRole('button', { name: 'Speichern', exact: true }).last().click();
    const conflict = page.getByRole('alert');
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/Ostthüringen[\s\S]*Gera und Umland/);
    expect(await page.getByLabel(/^Beschreibung auf Deutsch/).inputValue()).toBe('Kennenlernen und Planen.');
    await save(page);
    await reader.reload();
    const corrected = await reader.locator('main').innerText();
    expect(corrected).toContain('Gera und Umland');
    expect(corrected).toContain('Kennenlernen und Planen.');

    await page.goto(form);
    await step(page, 'Als nächste kopieren');
    await page.getByRole('button', { name: 'Als nächste kopieren' }).click();
    await page.getByText(/^Gespeichert als Fassung/).waitFor();
    const next = page.url().replace(/\?.*$/, '');
    expect(next).not.toBe(form);
    await page.getByLabel('Beginn', { exact: true }).fill('3.2027');
    await save(page);
    await step(page, 'Veröffentlichen');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByText(/^Gespeichert als Fassung/).waitFor();
    await step(page, 'Absagen');
    await page.getByLabel(/^Grund/).fill('Die Förderung fehlt.');
    await page.getByRole('button', { name: 'Absagen' }).click();
    await page.getByText(/^Gespeichert als Fassung/).waitFor();
    await reader.goto(`${house.origin}/veranstaltungen/th/${next.split('/').at(-1) ?? ''}`);
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Abgesagt:/);
    await reader.goto(`${house.origin}/veranstaltungen`);
    expect(await reader.locator('main').innerText()).toContain('Abgesagt:');

    // Nobody of another network can touch it.
    const foreign = await (await browser.newContext()).newPage();
    await foreign.goto(`${house.origin}/arbeitsplatz`);
    await foreign.getByRole('link', { name: 'Ansehen als Redaktion Sachsen' }).click();
    await foreign.getByRole('heading', { level: 1, name: 'Einträge von Sachsen' }).waitFor();
    await foreign.goto(form);
    await foreign.getByLabel('Gebiet').fill('Sachsen');
    await foreign.getByRole('button', { name: 'Speichern', exact: true }).last().click();
    await foreign.getByRole('alert').waitFor();
    await reader.goto(address);
    expect(await reader.locator('main').innerText()).toContain('Gera und Umland');
    for (const opened of [reader.context(), context, other.context, foreign.context()]) await opened.close();
  },
);

test(
  'every further page of the desk is accessible, and a claim of others is answered there',
  { timeout: 240_000 },
  async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${house.origin}/en/desk`);
    await page.getByRole('link', { name: /^Look at it as the editors of Bund/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Records of/ }).waitFor();
    for (const path of [
      'relations',
      'duplicates',
      'export',
      'import',
      'suggestions',
      'records?kind=organization',
    ]) {
      await page.goto(`${house.origin}/en/desk/${path}`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await accessibilityFindings(page), path).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await sidewaysFindings(page), path).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await page.goto(`${house.origin}/en/desk/relations`);
    const claim = page
      .locator('section.notice')
      .filter({ has: page.getByRole('button', { name: 'This is right' }) })
      .first();
    const from = await claim.getByRole('heading').innerText();
    await claim.getByRole('button', { name: 'This is right' }).click();
    const answered = page
      .locator('section.notice')
      .filter({ has: page.getByRole('heading', { name: from, exact: true }) });
    await answered.getByText('Confirmed by the other side').first().waitFor();
    await context.close();
  },
);
