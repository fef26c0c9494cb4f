import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from './check-accessibility.ts';
import { cuttingProxy, type CuttingProxy } from './cutting-proxy.ts';
import { openBrowser } from './open-browser.ts';
import { openHouse, type House } from './open-house.ts';

const PATIENCE = { timeout: 45_000 };

let house: House;
let browser: Browser;
let proxy: CuttingProxy;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  proxy = await cuttingProxy(new URL(house.origin));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await house?.close();
});

/** Changes the area of an event as its editors do. */
async function changeArea(page: Page, area: string): Promise<void> {
  await page.goto(`${house.origin}/arbeitsplatz/eintrag/conference/th/netzwerktreffen-2023-1`);
  await page.getByLabel('Gebiet', { exact: true }).fill(area);
  await page.getByRole('button', { name: 'Speichern', exact: true }).last().click();
  await page.getByText(/^Gespeichert als Fassung/).waitFor();
}

/** Changes the web address of an organization as its editors do. */
async function change(page: Page, website: string): Promise<void> {
  await page.goto(`${house.origin}/arbeitsplatz/eintrag/organization/th/migranetz`);
  await page.getByLabel('Website').fill(website);
  await page.getByRole('button', { name: 'Speichern', exact: true }).last().click();
  await page.getByText(/^Gespeichert als Fassung/).waitFor();
}

async function editor(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${house.origin}/arbeitsplatz`);
  await page.getByRole('link', { name: 'Ansehen als Redaktion Thüringen' }).click();
  await page.getByRole('heading', { name: 'Einträge von Thüringen' }).waitFor();
  return page;
}

describe('somebody who follows changes', { timeout: 180_000 }, () => {
  test('sees each once, also those that happened while the network was away, and is never moved', async () => {
    const complaints: string[] = [];
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${proxy.origin}/`);
    const ticker = page.locator('.ticker');
    const button = ticker.getByRole('button', { name: 'Live mitlesen' });
    // Starts paused: nothing is asked for before somebody wants it.
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    await expect.poll(() => ticker.locator('[data-state]').innerText(), PATIENCE).toContain('Verbunden');

    const staff = await editor();
    // Whoever reads the page of an event hears of that event alone.
    const event = await page.context().newPage();
    event.on('pageerror', (error) => complaints.push(error.message));
    await event.goto(`${house.origin}/veranstaltungen/th/netzwerktreffen-2023-1`);
    const ofEvent = event.locator('.ticker');
    await ofEvent.getByRole('button', { name: 'Live mitlesen' }).click();
    await expect.poll(() => ofEvent.locator('[data-state]').innerText(), PATIENCE).toContain('Verbunden');

    await change(staff, 'https://eins.example/');
    const items = ticker.locator('li');
    await expect.poll(() => items.count(), PATIENCE).toBe(1);
    expect(await items.first().innerText()).toContain('Thüringen');
    expect(await items.first().getByRole('link').getAttribute('href')).toBe('/organisationen/th/migranetz');
    expect(await accessibilityFindings(page)).toEqual([]);

    await changeArea(staff, 'Thüringer Osten');
    await expect.poll(() => ofEvent.locator('li').allInnerTexts(), PATIENCE).toHaveLength(1);
    expect(await ofEvent.locator('li').innerText()).toMatch(/Thüringen: Gebiet\b.*\. Seite neu laden$/);
    expect(await accessibilityFindings(event)).toEqual([]);
    await ofEvent.getByRole('link', { name: 'Seite neu laden' }).click();
    await event.getByText('Thüringer Osten').waitFor();
    expect(await event.getByRole('row', { name: /Gebiet/ }).count()).toBe(1);
    await expect.poll(() => items.count(), PATIENCE).toBe(2);

    proxy.cut();
    await expect.poll(() => ticker.locator('[data-state]').innerText(), PATIENCE).toContain('unterbrochen');
    await change(staff, 'https://zwei.example/');
    await change(staff, 'https://drei.example/');
    proxy.restore();
    await expect.poll(() => items.count(), PATIENCE).toBe(4);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Live mitlesen');

    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await change(staff, 'https://vier.example/');
    await button.click();
    await expect.poll(() => items.count(), PATIENCE).toBe(5);
    expect(complaints).toEqual([]);
    await page.context().close();
    await staff.context().close();
  });
});
