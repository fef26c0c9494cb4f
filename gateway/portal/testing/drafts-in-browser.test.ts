import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings } from './check-accessibility.ts';
import { openBrowser } from './open-browser.ts';
import { openHouse, type House } from './open-house.ts';

const PASSWORD = 'neun stille Laternen am Kanal';

let house: House;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A computer at which somebody has just opened the way to the desk. */
async function openComputer(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${house.origin}/arbeitsplatz`);
  return page;
}

/** A computer of the editor of the demonstration: every time the same person. */
async function openDesk(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openComputer(options);
  await page.getByRole('link', { name: 'Ansehen als Redaktion Thüringen' }).click();
  await page.getByRole('heading', { name: 'Einträge von Thüringen' }).waitFor();
  return page;
}

/** The computer of a colleague, with an account of her own. */
async function openDeskOfColleague(): Promise<Page> {
  const page = await openComputer();
  await page.goto(await house.firstAccess('th'));
  await page.getByLabel('Ihr Name').fill('Verwaltung');
  await page.getByLabel('Ihre E-Mail-Adresse').fill('verwaltung@migranetz.example');
  await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Neues Passwort wiederholen').fill(PASSWORD);
  await page.getByRole('button', { name: 'Passwort festlegen' }).click();
  await page.getByText('Das Passwort ist festgelegt.').waitFor();
  await page.goto(`${house.origin}/arbeitsplatz`);
  await page.getByRole('link', { name: 'Anmelden bei Thüringen' }).click();
  await page.getByLabel('E-Mail-Adresse').fill('verwaltung@migranetz.example');
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('heading', { name: 'Einträge von Thüringen' }).waitFor();
  return page;
}

const record = () => `${house.origin}/arbeitsplatz/eintrag/organization/th/migranetz`;
const newProject = () => `${house.origin}/arbeitsplatz/neu/project`;
const title = (page: Page) => page.getByLabel(/^Titel auf Deutsch/).first();
const unsent = (page: Page) => page.getByRole('region', { name: /^Nicht gesendete/ });
const kept = (page: Page) => page.getByText(/^Entwurf gesichert \d\d:\d\d\./).waitFor();

async function save(page: Page, words: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name: /^(Speichern|Als Entwurf speichern)$/ })
    .last()
    .click();
  await page.getByText(words).waitFor();
}

/** Everything a browser may have put away for this origin. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const NOTHING = { local: [], session: [], databases: [], caches: [], workers: 0 };

test(
  'a laptop that is closed in the middle of a form loses nothing, even if a colleague has changed the record meanwhile',
  { timeout: 120_000 },
  async () => {
    const laptop = await openDesk();
    await laptop.goto(record());
    await laptop.getByLabel('Weitere Namen').fill('MNT');
    await laptop.getByLabel('Gegründet im Jahr').fill('2012');
    await kept(laptop);
    expect(await accessibilityFindings(laptop)).toEqual([]);
    expect(await leftBehind(laptop)).toEqual(NOTHING);
    await laptop.context().close();

    const colleague = await openDeskOfColleague();
    await colleague.goto(record());
    expect(await unsent(colleague).count()).toBe(0);
    await colleague.getByLabel('Website').fill('https://neu.example/');
    await colleague.getByLabel('Gegründet im Jahr').fill('2011');
    await colleague.getByLabel('Vermerk zur Änderung').fill('So sagt es Mira Beispiel');
    await save(colleague, /^Gespeichert als Fassung/);

    const office = await openDesk();
    await office.getByRole('heading', { name: 'Nicht gesendete Änderungen' }).waitFor();
    expect(await accessibilityFindings(office)).toEqual([]);
    await office.goto(record());
    await unsent(office).waitFor();
    expect(await office.getByRole('button', { name: 'Eingaben zurückholen' }).isVisible()).toBe(false);
    expect(await accessibilityFindings(office)).toEqual([]);
    await office.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    const conflict = office.getByRole('alert');
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/Website[\s\S]*2011[\s\S]*2012/);
    expect(await office.getByLabel('Weitere Namen').inputValue()).toBe('MNT');
    expect(await office.getByLabel('Website').inputValue()).toBe('https://neu.example/');
    expect(await accessibilityFindings(office)).toEqual([]);
    await save(office, /^Gespeichert als Fassung/);
    expect(await office.getByLabel('Gegründet im Jahr').inputValue()).toBe('2012');
    await office.goto(record());
    expect(await unsent(office).count()).toBe(0);

    // The colleague still has her page open: she hears of the change before she saves.
    await colleague.getByLabel('Telefon').first().fill('0361 1234');
    await colleague.getByText(/^Entwurf gesichert .* Jemand hat den Eintrag inzwischen geändert/).waitFor();

    // As an admin she takes a name out of the note she left, by keyboard.
    await colleague.goto(`${house.origin}/arbeitsplatz`);
    await colleague.getByRole('link', { name: 'Name einer Person löschen' }).click();
    await colleague.getByLabel('Vor- und Nachname').fill('Beispiel, Mira');
    await colleague.keyboard.press('Enter');
    await colleague.getByRole('heading', { name: 'Wo „Beispiel, Mira“ steht' }).waitFor();
    expect(await colleague.getByRole('row', { name: /^Weitere Stellen/ }).innerText()).toMatch(/[1-9]\d*$/);
    expect(await accessibilityFindings(colleague)).toEqual([]);
    await colleague.getByLabel(/^Ich weiß/).focus();
    await colleague.keyboard.press('Space');
    await colleague.keyboard.press('Tab');
    await colleague.keyboard.press('Enter');
    await colleague.getByText(/^„Beispiel, Mira“ ist gelöscht\./).waitFor();
    expect(await accessibilityFindings(colleague)).toEqual([]);
    expect(colleague.url()).toBe(`${house.origin}/arbeitsplatz/loeschen`);
    await colleague.goto(`${house.origin}/verlauf/organization/th/migranetz`);
    await colleague.getByText('So sagt es [entfernt]').first().waitFor();
    await colleague.context().close();
    await office.context().close();
  },
);

test(
  'without a network entries wait in the browser until they are sent; without a script a button keeps the draft',
  { timeout: 120_000 },
  async () => {
    const page = await openDesk();
    const context = page.context();
    await page.goto(newProject());
    await title(page).fill('Ohne Netz');
    await kept(page);
    await context.setOffline(true);
    await page.getByLabel('Kurzname').fill('ON');
    await page.getByText(/^Ohne Netz: Ihre Eingaben liegen auf diesem Gerät/).waitFor();
    await context.setOffline(false);
    await kept(page);
    expect(await leftBehind(page)).toEqual(NOTHING);
    await context.setOffline(true);
    await page.getByLabel('Kurzname').fill('ONE');
    await page.getByText(/^Ohne Netz: Ihre Eingaben liegen auf diesem Gerät/).waitFor();
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(newProject());
    await again.getByRole('button', { name: 'Eingaben zurückholen' }).click();
    await kept(again);
    expect(await again.getByLabel('Kurzname').inputValue()).toBe('ONE');
    expect(await leftBehind(again)).toEqual(NOTHING);
    await save(again, /^Der Entwurf ist angelegt/);
    await again.goto(newProject());
    expect(await unsent(again).count()).toBe(0);
    await context.close();

    const plain = await openDesk({ javaScriptEnabled: false });
    await plain.goto(newProject());
    await title(plain).fill('Ohne Skript');
    await plain.getByRole('button', { name: 'Entwurf sichern' }).click();
    await kept(plain);
    await plain.goto(newProject());
    await plain.getByRole('region', { name: /^Nicht gesendete Eingaben vom .*„Ohne Skript“$/ }).waitFor();
    await plain.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    expect(await title(plain).inputValue()).toBe('Ohne Skript');
    await plain.goto(newProject());
    await plain.getByRole('button', { name: 'Verwerfen' }).click();
    await plain.getByText('Die nicht gesendeten Änderungen sind verworfen.').waitFor();
    expect(await unsent(plain).count()).toBe(0);
    await plain.context().close();
  },
);

test('on a shared computer nothing remains after signing out', { timeout: 120_000 }, async () => {
  const page = await openDesk();
  const context = page.context();
  await page.goto(record());
  const window = await context.newPage();
  await window.goto(newProject());
  await context.setOffline(true);
  await title(window).fill('Nicht für andere');
  await window.getByText(/^Ohne Netz: Ihre Eingaben liegen auf diesem Gerät/).waitFor();
  expect((await leftBehind(page)).local).toHaveLength(1);
  await context.setOffline(false);
  // Whatever else lies there goes too, be it of a script that is not ours.
  await page.evaluate(() => sessionStorage.setItem('rest', 'of another script'));
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  expect(await leftBehind(page)).toEqual(NOTHING);
  expect((await context.cookies(house.origin)).filter(({ name }) => name.includes('session'))).toEqual([]);
  await window.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  expect(await leftBehind(window)).toEqual(NOTHING);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  expect(page.url()).toBe(record());
  expect(await page.locator('body').innerText()).not.toContain('MigraNetz');
  await context.close();
  expect(complaints).toEqual([]);
});
