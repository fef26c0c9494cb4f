import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from './check-accessibility.ts';
import { openBrowser } from './open-browser.ts';
import { openGateway, type OpenGateway } from './open-gateway.ts';
import { openHouse, type House } from './open-house.ts';
import { quietProxy, type QuietProxy } from './quiet-proxy.ts';
import { visitPage } from './visit-page.ts';

const PATIENCE = { timeout: 60_000, interval: 250 };

let house: House;
let browser: Browser;
/** A gateway that reaches Sachsen and Thüringen through doors of ours. */
let gateway: OpenGateway;
let sachsen: QuietProxy;
let thueringen: QuietProxy;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  sachsen = await quietProxy(house.regions.get('sn') as URL);
  thueringen = await quietProxy(house.regions.get('th') as URL);
  gateway = await reopenGateway();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
  await Promise.all([sachsen?.close(), thueringen?.close()]);
  await house?.close();
});

function reopenGateway(port = '0'): Promise<OpenGateway> {
  return openGateway(new Map([...house.regions, ['sn', sachsen.url], ['th', thueringen.url]]), {
    PORT: port,
    VERBUND_DEADLINE_MS: '1500',
  });
}

/** A window of the editors of a region. */
async function openDesk(region: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${house.origin}/arbeitsplatz`);
  await page.getByRole('link', { name: `Ansehen als Redaktion ${region}` }).click();
  await page.getByRole('heading', { name: `Einträge von ${region}` }).waitFor();
  return page;
}

/** Changes the web address of an organization as its editors do. */
async function change(desk: Page, website: string): Promise<void> {
  await desk.goto(`${house.origin}/arbeitsplatz/eintrag/organization/th/migranetz`);
  await desk.getByLabel('Website').fill(website);
  await desk.getByRole('button', { name: 'Speichern', exact: true }).last().click();
  await desk.getByText(/^Gespeichert als Fassung/).waitFor();
}

async function table(page: Page, link: string): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
}

describe('a journey:', { timeout: 240_000 }, () => {
  test('a volunteer finds partners in the neighboring state, and to whom they belong', async () => {
    const { page, complaints, foreign } = await visitPage(browser, `${house.origin}/organisationen`);
    await page.getByLabel('Region', { exact: true }).selectOption('sn');
    await expect.poll(() => new URL(page.url()).searchParams.get('region'), PATIENCE).toBe('sn');
    await expect.poll(() => page.locator('.entry-title').allInnerTexts()).toContain('Afropa Dresden');
    expect(await page.locator('.entry-title').allInnerTexts()).not.toContain('Abli e.V.');
    expect(await page.locator('.place-mark').count()).toBeGreaterThan(1);
    await page.getByLabel('Suche', { exact: true }).pressSequentially('Landesverband');
    await expect.poll(() => new URL(page.url()).searchParams.get('q'), PATIENCE).toBe('Landesverband');
    expect(await page.locator('.entry-title').allInnerTexts()).not.toContain('Afropa Dresden');
    // Somebody else opens the address and sees the same choice.
    await page.reload();
    expect(await page.getByLabel('Region', { exact: true }).inputValue()).toBe('sn');
    expect(await page.getByLabel('Suche', { exact: true }).inputValue()).toBe('Landesverband');

    const list = page.url();
    await page.getByRole('link', { name: 'Landesverband Sächsischer Migrant*innenorganisationen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Landesverband Sächsischer/ }).waitFor();
    expect(await page.title()).toMatch(/^Landesverband Sächsischer .* · Verbund$/);
    // The first key after a change of page leads to the content, as on every page.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
    await page
      .locator('.relations')
      .getByRole('link', { name: /^DaMOst/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^DaMOst/ }).waitFor();
    expect(await page.title()).toMatch(/^DaMOst/);
    expect(await page.locator('.relations').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('MIGRANET-MV')]),
    );
    await page.goBack();
    await page.goBack();
    expect(page.url()).toBe(list);
    await page.getByRole('link', { name: /^Region: Sachsen aus der Auswahl nehmen/ }).waitFor();
    expect([...complaints, ...foreign]).toEqual([]);
    await page.close();
  });

  test('a journalist takes numbers, the table and a citation, and later reads whether they still hold', async () => {
    const { page, complaints } = await visitPage(browser, `${house.origin}/`);
    await page.getByRole('link', { name: 'Alle Zahlen und ihre Herkunft' }).click();
    await page.getByLabel('Bis', { exact: true }).fill('2025-12-31');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/to=2025-12-31/);
    const number = await page.locator('.total-number').first().innerText();
    expect(number).toMatch(/knapp 460 Teilnahmen/);
    const rows = await table(page, 'Zahlen als Tabelle (CSV)');
    expect(rows.find((row) => row[1]?.startsWith('Teilnahmen'))).toEqual(
      expect.arrayContaining(['420', '459', '2', '3']),
    );
    await page.getByText('Zitieren').click();
    const kept = await page.locator('a.citation-address').innerText();
    await page.goto(kept);
    await page.getByText(/^Unverändert seit dem Abruf/).waitFor();
    expect(await page.locator('.total-number').first().innerText()).toBe(number);
    // The sentence is part of what is printed, the filters are not.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.coverage').first().isVisible()).toBe(true);
    expect(await page.locator('.directory-filters').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('an officer’s kept statement says that it has changed, once a body has confirmed a member', async () => {
    const { page, complaints } = await visitPage(
      browser,
      `${house.origin}/zahlen/stellungnahme?body=bund:organization/damost&at=2024-01-01`,
    );
    const answer = page.locator('#result');
    await answer.getByText('Zitieren').click();
    const kept = await answer.locator('a.citation-address').innerText();
    await page.goto(kept);
    await answer.getByText(/^Unverändert seit dem Abruf/).waitFor();

    const desk = await openDesk('Bund');
    await desk.goto(`${house.origin}/arbeitsplatz/beziehungen`);
    const claim = desk
      .locator('section.notice')
      .filter({ hasText: 'MigraNetz Thüringen' })
      .filter({ hasText: 'DaMOst' })
      .filter({ has: desk.getByRole('button', { name: 'Das stimmt', exact: true }) })
      .first();
    await claim.getByRole('button', { name: 'Das stimmt', exact: true }).click();
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await expect
      .poll(async () => {
        await page.goto(kept);
        return answer.innerText();
      }, PATIENCE)
      .toMatch(/hat sich die Antwort geändert/);
    expect(await answer.innerText()).toContain('mindestens 3 belegte Mitglieder');
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
    await desk.context().close();
  });

  test('a region goes silent and comes back while pages are open', async () => {
    const record = '/veranstaltungen/sn/regionalkonferenz-hoyerswerda-2025';
    const start = (await visitPage(browser, `${gateway.origin}/`)).page;
    await expect
      .poll(async () => {
        await start.goto(`${gateway.origin}/`);
        return start.locator('.answer').innerText();
      }, PATIENCE)
      .toContain('Mit Daten aus allen 5 Regionen');
    const list = await visitPage(browser, `${gateway.origin}/organisationen`);
    const open = await visitPage(browser, gateway.origin + record);
    expect(open.status).toBe(200);

    sachsen.hush();
    // Typing goes on; the sentence above the list says what is missing in it.
    await list.page.getByLabel('Suche', { exact: true }).pressSequentially('Verein');
    await expect
      .poll(() => list.page.locator('.coverage').first().innerText(), PATIENCE)
      .toMatch(/es fehlt: Sachsen, antwortet seit .* nicht/);
    expect(await list.page.evaluate(() => document.activeElement?.id)).toBe('filter-q');
    expect(await accessibilityFindings(list.page)).toEqual([]);
    // What is on the screen stays readable, and its links lead to a page that says why it is empty.
    expect(await open.page.locator('h1').innerText()).toContain('Hoyerswerda');
    await open.page.reload();
    expect(await open.page.locator('h1').innerText()).toBe('Eintrag zur Zeit nicht erreichbar');
    await start.reload();
    expect(await start.locator('.answer').innerText()).toMatch(/mindestens 420[\s\S]*es fehlt: Sachsen/);

    sachsen.speak();
    await expect.poll(async () => (await open.page.reload())?.status(), PATIENCE).toBe(200);
    await expect
      .poll(async () => {
        await start.reload();
        return start.locator('.answer').innerText();
      }, PATIENCE)
      .toMatch(/knapp 460[\s\S]*Mit Daten aus allen 5 Regionen/);
    await list.page.getByLabel('Suche', { exact: true }).pressSequentially(' ');
    await expect
      .poll(async () => {
        await list.page.reload();
        return list.page.locator('.coverage').first().innerText();
      }, PATIENCE)
      .toContain('Mit Daten aus allen 5 Regionen');
    expect(list.complaints).toEqual([]);
    for (const page of [start, list.page, open.page]) await page.close();
  });

  test('a coordinator misses no change through sleep, an outage and a restart', async () => {
    const { page, complaints } = await visitPage(browser, `${gateway.origin}/`);
    const ticker = page.locator('.ticker').first();
    const state = ticker.locator('[data-state]');
    const changes = ticker.locator('li', { has: page.locator('a[href="/organisationen/th/migranetz"]') });
    await ticker.getByRole('button').click();
    await expect.poll(() => state.innerText(), PATIENCE).toContain('Verbunden');
    const desk = await openDesk('Thüringen');
    await change(desk, 'https://eins.example/');
    await expect.poll(() => changes.count(), PATIENCE).toBe(1);

    // The laptop is closed.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await change(desk, 'https://zwei.example/');
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await expect.poll(() => changes.count(), PATIENCE).toBe(2);

    // The region cannot be reached; what it holds meanwhile comes afterwards.
    thueringen.hush();
    const told = ticker.locator('li', { hasText: 'Region antwortet nicht, Thüringen' });
    await expect.poll(() => told.count(), PATIENCE).toBe(1);
    await change(desk, 'https://drei.example/');
    thueringen.speak();
    await expect.poll(() => changes.count(), PATIENCE).toBe(3);
    expect(await ticker.locator('li', { hasText: 'Region antwortet wieder, Thüringen' }).count()).toBe(1);

    // The gateway is started anew at the same address.
    const { port } = new URL(gateway.origin);
    await gateway.close();
    await expect.poll(() => state.innerText(), PATIENCE).toContain('unterbrochen');
    await change(desk, 'https://vier.example/');
    gateway = await reopenGateway(port);
    await expect.poll(() => changes.count(), PATIENCE).toBe(4);
    await change(desk, 'https://fuenf.example/');
    await expect.poll(() => changes.count(), PATIENCE).toBe(5);
    expect(await accessibilityFindings(page)).toEqual([]);
    // Of a gateway that is away the console says that nobody answered, and nothing else.
    expect(complaints.filter((text) => !/WebSocket connection/.test(text))).toEqual([]);
    await page.close();
    await desk.context().close();
  });
});
