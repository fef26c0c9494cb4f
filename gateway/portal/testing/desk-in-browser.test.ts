import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from './check-accessibility.ts';
import { sidewaysFindings } from './check-reflow.ts';
import { openBrowser } from './open-browser.ts';
import { openHouse, type House } from './open-house.ts';
import { tabTo } from './tab-to.ts';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** A window of somebody who looks at the demonstration as the editors of a region. */
async function openDesk(region: string): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A form that is refused is a page with an error status; the console says so, and nothing else.
    if (message.type() === 'error' && !/40[39]|422/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${house.origin}/arbeitsplatz`);
  await page.getByRole('link', { name: `Ansehen als Redaktion ${region}` }).click();
  await page.getByRole('heading', { name: `Einträge von ${region}` }).waitFor();
  return { page, context, complaints };
}

async function wholeAndAccessible(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  const size = page.viewportSize();
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysFindings(page)).toEqual([]);
  }
  if (size) await page.setViewportSize(size);
}

// Journeys of many steps, each checked for accessibility.
describe('the desk', { timeout: 120_000 }, () => {
  test('shows whoever is not signed in where to sign in', async () => {
    const page = await browser.newPage();
    await page.goto(`${house.origin}/arbeitsplatz/neu/conference`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Anmelden');
    expect(await page.getByRole('link', { name: 'Anmelden bei Thüringen' }).count()).toBe(1);
    await wholeAndAccessible(page);
    await page.goto(`${house.origin}/en/desk`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in');
    await wholeAndAccessible(page);
    await page.close();
  });

  test('takes no form from a foreign page', async () => {
    const { page, context } = await openDesk('Thüringen');
    const response = await context.request.post(`${house.origin}/arbeitsplatz/neu/conference`, {
      headers: { origin: 'https://elsewhere.example', accept: 'text/html' },
      form: { 'title.de': 'Untergeschoben', do: 'save' },
    });
    expect(response.status()).toBe(403);
    await page.goto(`${house.origin}/arbeitsplatz/eintraege?kind=conference`);
    expect(await page.locator('main').innerText()).not.toContain('Untergeschoben');
    await context.close();
  });

  test('a meeting is entered, published, corrected and cancelled by keyboard alone', async () => {
    const { page, context, complaints } = await openDesk('Thüringen');
    await tabTo(page, 'Neue Veranstaltung', 'A');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Neue Veranstaltung' }).waitFor();
    await wholeAndAccessible(page);
    await tabTo(page, /^Titel auf Deutsch/);
    await page.keyboard.type('Netzwerktreffen der Tastatur');
    await tabTo(page, 'Beginn');
    await page.keyboard.type('9.5.2027');
    await tabTo(page, 'Organisation');
    await page.keyboard.type('MigraNetz Thüringen');
    await tabTo(page, 'Programmpunkt hinzufügen', 'BUTTON');
    await page.keyboard.press('Enter');
    // The page is made anew; the reader goes on at the row that was added.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-sessions-0');
    await tabTo(page, 'Titel auf Deutsch');
    await page.keyboard.type('Kennenlernen');
    await page.keyboard.press('Enter');
    await page.getByText('Der Entwurf ist angelegt.').waitFor();
    const address = page.url().replace(/\?.*$/, '');
    expect(await page.getByLabel('Beginn', { exact: true }).inputValue()).toBe('2027-05-09');
    await wholeAndAccessible(page);

    await tabTo(page, 'Veröffentlichen', 'A');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Veröffentlichen/ }).waitFor();
    await wholeAndAccessible(page);
    await tabTo(page, 'Veröffentlichen', 'BUTTON');
    await page.keyboard.press('Enter');
    await page.getByText(/^Gespeichert als Fassung/).waitFor();

    const reader = await browser.newPage();
    const key = new URL(address).pathname.split('/').at(-1) ?? '';
    await reader.goto(`${house.origin}/veranstaltungen/th/${key}`);
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toContain(
      'Netzwerktreffen der Tastatur',
    );

    await page.goto(address);
    await tabTo(page, /^Titel auf Deutsch/);
    await page.keyboard.press('End');
    await page.keyboard.type(' in Gera');
    await page.keyboard.press('Enter');
    await page.getByText(/^Gespeichert als Fassung/).waitFor();
    await reader.reload();
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toContain(
      'Netzwerktreffen der Tastatur in Gera',
    );

    await tabTo(page, 'Absagen', 'A');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Absagen/ }).waitFor();
    await tabTo(page, /^Grund/);
    await page.keyboard.type('Der Saal ist nicht frei.');
    await tabTo(page, 'Absagen', 'BUTTON');
    await page.keyboard.press('Enter');
    await page.getByText(/^Gespeichert als Fassung/).waitFor();
    await reader.reload();
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Abgesagt:/);
    expect(await reader.locator('main').innerText()).toContain('Der Saal ist nicht frei.');
    expect(complaints).toEqual([]);
    await reader.close();
    await context.close();
  });

  test('names every field that is wrong, leads to it, and keeps what was entered', async () => {
    const { page, context } = await openDesk('Sachsen');
    await page.goto(`${house.origin}/arbeitsplatz/neu/conference`);
    await page.getByLabel('Titel auf Englisch').first().fill('Meeting');
    await page.getByLabel('Beginn', { exact: true }).fill('31.2.2027');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Titel: Diese Angabe fehlt.');
    await page
      .getByLabel(/^Titel auf Deutsch/)
      .first()
      .fill('Treffen');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Beginn: Das ist kein Datum.');
    await page.getByRole('alert').getByRole('link', { name: 'Beginn' }).click();
    expect(await page.evaluate(() => location.hash)).toBe('#f-startDate');
    expect(await page.getByLabel('Beginn', { exact: true }).inputValue()).toBe('31.2.2027');
    expect(await page.getByLabel('Beginn', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await wholeAndAccessible(page);
    await context.close();
  });

  test('two people edit one record: the second sees what the first did and loses nothing', async () => {
    const first = await openDesk('Thüringen');
    const second = await openDesk('Thüringen');
    const address = `${house.origin}/arbeitsplatz/eintrag/organization/th/migranetz`;
    await first.page.goto(address);
    await second.page.goto(address);
    await first.page.getByLabel('Website').fill('https://neu.example/');
    await first.page.getByLabel('Gegründet im Jahr').fill('2011');
    await first.page.getByRole('button', { name: 'Speichern', exact: true }).last().click();
    await first.page.getByText(/^Gespeichert als Fassung/).waitFor();

    await second.page.getByLabel('Gegründet im Jahr').fill('2012');
    await second.page.getByLabel('Weitere Namen').fill('MNT');
    await second.page.getByRole('button', { name: 'Speichern', exact: true }).last().click();
    const conflict = second.page.getByRole('alert');
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('Jemand hat den Eintrag inzwischen geändert');
    expect(await conflict.innerText()).toContain('Website');
    expect(await conflict.getByRole('row', { name: /Gegründet im Jahr/ }).innerText()).toMatch(
      /2011[\s\S]*2012/,
    );
    expect(await second.page.getByLabel('Website').inputValue()).toBe('https://neu.example/');
    expect(await second.page.getByLabel('Weitere Namen').inputValue()).toBe('MNT');
    await wholeAndAccessible(second.page);
    await conflict.getByRole('button', { name: /Deren Fassung übernehmen/ }).click();
    await expect.poll(() => second.page.getByLabel('Gegründet im Jahr').inputValue()).toBe('2011');
    await second.page.getByRole('button', { name: 'Speichern', exact: true }).last().click();
    await second.page.getByText(/^Gespeichert als Fassung/).waitFor();

    await first.page.goto(address);
    expect(await first.page.getByLabel('Weitere Namen').inputValue()).toBe('MNT');
    expect(await first.page.getByLabel('Website').inputValue()).toBe('https://neu.example/');
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await first.context.close();
    await second.context.close();
  });

  test('a form that comes after the sign-in has ended keeps everything, to be sent again', async () => {
    const { page, context } = await openDesk('Thüringen');
    await page.goto(`${house.origin}/arbeitsplatz/neu/organization`);
    await page.getByLabel(/^Name/).first().fill('Verein der Geduld');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sie sind nicht mehr angemeldet' }).waitFor();
    await wholeAndAccessible(page);
    const again = await context.newPage();
    await again.goto(`${house.origin}/arbeitsplatz`);
    await again.getByRole('link', { name: 'Ansehen als Redaktion Thüringen' }).click();
    await again.getByRole('heading', { name: 'Einträge von Thüringen' }).waitFor();
    await page.getByRole('button', { name: 'Noch einmal senden' }).click();
    await page.getByText('Der Entwurf ist angelegt.').waitFor();
    expect(await page.getByLabel(/^Name/).first().inputValue()).toBe('Verein der Geduld');
    await context.close();
  });

  test('a correction somebody suggests reaches the editors, and their answer comes back', async () => {
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`${house.origin}/berichtigen/organization/mv/migranet`);
    await wholeAndAccessible(reader);
    await reader.getByLabel(/^Was soll anders sein/).fill('Der Sitz ist umgezogen.');
    await reader.getByRole('button', { name: 'An die Redaktion senden' }).click();
    const receipt = await reader.locator('code').innerText();
    await wholeAndAccessible(reader);

    const { page, context, complaints } = await openDesk('Mecklenburg-Vorpommern');
    await page.getByRole('heading', { name: /^Vorschlag wartet/ }).waitFor();
    await wholeAndAccessible(page);
    await page.getByRole('link', { name: 'Vorschläge', exact: true }).click();
    await page.getByText('Der Sitz ist umgezogen.').waitFor();
    await wholeAndAccessible(page);
    await page.getByLabel('Antwort', { exact: true }).fill('Danke, ist geändert.');
    await page.getByRole('button', { name: 'Annehmen' }).click();
    await page.getByText('Es wartet kein Vorschlag.').waitFor();

    await reader.goto(`${house.origin}/berichtigen/organization/mv/migranet`);
    await reader.getByText('Antwort lesen').first().click();
    await reader.getByLabel('Abholschlüssel').fill(receipt);
    await reader.getByRole('button', { name: 'Antwort lesen' }).click();
    await reader.getByText('Danke, ist geändert.').waitFor();
    expect(complaints).toEqual([]);
    await reader.context().close();
    await context.close();
  });

  test('a table is checked row by row, and goes in whole when nothing is wrong', async () => {
    const { page, context, complaints } = await openDesk('Sachsen');
    await page.getByRole('link', { name: 'Tabelle einlesen' }).click();
    await wholeAndAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Organisationen', exact: true }).last().click(),
    ]);
    const heads =
      readFileSync(await download.path(), 'utf8')
        .replace(/^\uFEFF/, '')
        .split('\r\n')[0] ?? '';
    const columns = heads.split(';');
    const row = (name: string, website: string): string =>
      columns
        .map((column) =>
          column === 'Name'
            ? name
            : column === 'Internetseite'
              ? website
              : column === 'Art'
                ? 'Migrant*innenorganisation'
                : '',
        )
        .join(';');
    const table = page.getByLabel('Zeilen der Tabelle');
    await table.fill(
      [heads, row('Verein Eins', 'https://eins.example/'), row('Verein Zwei', 'keine Adresse')].join('\n'),
    );
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/3\s+Internetseite/);
    expect(await page.getByRole('button', { name: /als Entwürfe einlesen/ }).count()).toBe(0);
    await wholeAndAccessible(page);
    await table.fill(
      [heads, row('Verein Eins', 'https://eins.example/'), row('Verein Zwei', 'https://zwei.example/')].join(
        '\n',
      ),
    );
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByRole('button', { name: '2 Zeilen als Entwürfe einlesen' }).click();
    await page.getByText('2 Einträge sind als Entwürfe angelegt.').waitFor();
    await page.goto(`${house.origin}/arbeitsplatz/eintraege?kind=organization&q=Verein+Zwei`);
    expect(await page.getByRole('row', { name: /Verein Zwei/ }).innerText()).toContain('Entwurf');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('somebody without an account confirms a record by a link, once', async () => {
    const { page, context } = await openDesk('Thüringen');
    await page.goto(`${house.origin}/arbeitsplatz/link/organization/th/migranetz`);
    await page.getByRole('button', { name: 'Link erzeugen' }).click();
    const link = await page.locator('code').innerText();
    await wholeAndAccessible(page);
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(link);
    await wholeAndAccessible(visitor);
    await visitor.getByRole('button', { name: 'Ja, alles stimmt' }).click();
    await visitor.getByText('Der Eintrag ist als richtig bestätigt.').waitFor();
    await visitor.goto(link);
    await visitor.getByText('Dieser Link gilt nicht mehr.').waitFor();
    await visitor.context().close();
    await page.goto(`${house.origin}/arbeitsplatz/verlauf/organization/th/migranetz`);
    expect(await page.locator('tbody tr').first().innerText()).toContain('über einen Bestätigungslink');
    await wholeAndAccessible(page);
    await context.close();
  });

  test('a series is entered and withdrawn, and a relation to another region is claimed here and disputed there', async () => {
    const { page, context, complaints } = await openDesk('Thüringen');
    await tabTo(page, 'Neue Reihe', 'A');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Neue Reihe' }).waitFor();
    await wholeAndAccessible(page);
    await tabTo(page, /^Titel auf Deutsch/);
    await page.keyboard.type('Frauen im Gespräch');
    await page.keyboard.press('Enter');
    await page.getByText('Der Entwurf ist angelegt.').waitFor();
    await page.goto(`${house.origin}/arbeitsplatz/eintraege?kind=series`);
    await page.getByRole('link', { name: 'Frauen im Gespräch' }).click();
    await tabTo(page, 'Zurückziehen', 'A');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Zurückziehen/ }).waitFor();
    await tabTo(page, /^Grund/);
    await page.keyboard.type('Kommt nicht zustande.');
    await tabTo(page, 'Zurückziehen', 'BUTTON');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Einträge von Thüringen' }).waitFor();

    await tabTo(page, 'Neue Beziehung', 'A');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Neue Beziehung' }).waitFor();
    await page.getByLabel('Unsere Organisation').fill('MigraNetz Thüringen');
    await page.getByLabel('Seit', { exact: true }).fill('2024');
    await page.getByLabel('Bis', { exact: true }).fill('2023');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Andere Organisation' }).waitFor();
    await wholeAndAccessible(page);
    await page.getByLabel('Andere Organisation').fill('MIGRANET-MV');
    await page.getByLabel('Kennung des Eintrags').nth(0).fill('th:organization/migranetz');
    await page.getByLabel('Kennung des Eintrags').nth(1).fill('mv:organization/migranet');
    await page.getByLabel('Art', { exact: true }).selectOption('COOPERATES_WITH');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Bis' }).waitFor();
    await page.getByLabel('Bis', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByText('Der Entwurf ist angelegt.').waitFor();
    await page.getByRole('link', { name: 'Veröffentlichen' }).click();
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByText(/^Gespeichert als Fassung/).waitFor();
    await page.goto(`${house.origin}/arbeitsplatz/eintraege?kind=relation`);
    await page.getByRole('row', { name: /^MigraNetz Thüringen – .* – MIGRANET-MV/ }).waitFor();

    const other = await openDesk('Mecklenburg-Vorpommern');
    await other.page.goto(`${house.origin}/arbeitsplatz/beziehungen`);
    const claim = other.page.locator('section').filter({ hasText: 'seit 2024' });
    await claim.getByLabel('Grund').fill('Davon wissen wir nichts.');
    await claim.getByRole('button', { name: 'Das stimmt nicht' }).click();
    await other.page.getByText(/: Davon wissen wir nichts\.$/).waitFor();
    await page.goto(`${house.origin}/arbeitsplatz/beziehungen`);
    await page.getByText(/Davon wissen wir nichts\.$/).waitFor();
    await page.goto(`${house.origin}/arbeitsplatz/schuetzen`);
    await wholeAndAccessible(page);
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.context.close();
    await context.close();
  });
});
