import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { openHouse, type House } from './open-house.ts';

/** Generated organizations, conferences and projects of each of the five regions. */
const RECORDS = 10_000;
/** Elements of one page, at most: what a browser lays out and scrolls without effort, also on an old phone. */
const ELEMENTS = 4_000;
/** Bytes of one page as they are sent uncompressed, at most. */
const BYTES = 400_000;

const PAGES = [
  '/',
  '/organisationen',
  '/organisationen?q=verein',
  '/organisationen?region=th',
  '/veranstaltungen',
  '/veranstaltungen/liste?from=2019-01-01',
  '/projekte',
  '/zahlen',
];

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse({ sample: RECORDS }), openBrowser()]);
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test.each(PAGES)(
  'with ten thousand records of each kind in every region %s stays a page of ordinary size',
  async (path) => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
        buffered: true,
      });
    });
    const began = performance.now();
    const response = await page.goto(house.origin + path);
    const loaded = Math.round(performance.now() - began);
    const bytes = (await response?.body())?.byteLength ?? 0;
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, 600);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
    console.log(
      `${path}: ${loaded} ms, ${bytes} bytes, ${elements} elements, long tasks (ms): ${tasks.map(Math.round).join(', ') || 'none'}`,
    );
    expect(response?.status()).toBe(200);
    expect(elements).toBeLessThan(ELEMENTS);
    expect(bytes).toBeLessThan(BYTES);
    await page.context().close();
  },
);

test('search as you type finds one record among all of them, and the way through the pages goes on', async () => {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${house.origin}/organisationen`);
  await page.getByLabel('Suche', { exact: true }).pressSequentially('MigraNetz');
  await page
    .getByRole('link', { name: /^MigraNetz Thüringen/ })
    .first()
    .waitFor();
  await page.goto(`${house.origin}/organisationen`);
  const seen = new Set<string>();
  for (let step = 0; step < 5; step += 1) {
    seen.add(page.url());
    await page
      .getByRole('link', { name: /Nächste Seite/ })
      .first()
      .click();
    await page.waitForURL((url) => !seen.has(url.href));
  }
  expect(seen.size).toBe(5);
  await page.context().close();
});
