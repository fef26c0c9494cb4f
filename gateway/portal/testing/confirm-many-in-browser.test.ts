import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../src/door.ts';
import { createPortal } from '../src/portal.ts';
import { accessibilityFindings } from './check-accessibility.ts';
import { sidewaysFindings } from './check-reflow.ts';
import { openBrowser } from './open-browser.ts';

const ORIGIN = 'http://127.0.0.1:9';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

/** The desk of a region in which two records have waited for a year: the records of a house are never that old. */
function deskOfAYearAgo() {
  const waiting = new Map([
    ['th:organization/oase', 'Verein Oase'],
    ['th:organization/beirat', 'Beirat im Osten'],
  ]);
  const visitor: Visitor = {
    region: 'th',
    name: 'Redaktion',
    role: 'editor',
    body: null,
    execute: async ({ name }, { ids }) => {
      if (name === 'ConfirmMany') {
        const written = (ids as readonly string[]).filter((id) => waiting.delete(id)).length;
        return { data: { payload: { written, problems: [] } } };
      }
      const items = [...waiting].map(([recordId, label]) => ({
        recordId,
        label,
        revision: 1,
        since: '2024-05-01',
        otherId: null,
        otherLabel: null,
      }));
      const none = { conferences: null, organizations: null, projects: null, series: null, relations: null };
      const todo = [{ kind: 'UNCONFIRMED', count: items.length, items }];
      return { data: name === 'DeskTodo' ? { todo } : { ...none, formDrafts: [] } };
    },
  };
  const portal = createPortal({
    execute: async () => ({ data: { regions: [] } }),
    mode: 'demo',
    origin: ORIGIN,
  });
  return { portal, visitor };
}

test('several entries of the to-do list are confirmed at once, by keyboard and without a script', async () => {
  const { portal, visitor } = deskOfAYearAgo();
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const request = route.request();
    const { status, headers, body } = await portal.handle({
      method: request.method(),
      url: new URL(request.url()).pathname,
      ...(request.method() === 'POST' ? { form: request.postData() ?? '' } : {}),
      visitor,
    });
    // Without its script: what is left has to be enough.
    if (headers['content-type']?.includes('javascript')) return route.abort();
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  });
  await page.goto(`${ORIGIN}/arbeitsplatz`);
  const boxes = page.getByRole('checkbox');
  expect(await Promise.all((await boxes.all()).map((box) => box.isChecked()))).toEqual([false, false]);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysFindings(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Verein Oase' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByText('Ein Eintrag ist bestätigt.').waitFor();
  expect(await boxes.count()).toBe(1);
  expect(await page.getByRole('status').evaluate((notice) => notice === document.activeElement)).toBe(true);
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Ausgewählte bestätigen: alles stimmt noch' }).press('Enter');
  await page.getByText('Es ist kein Eintrag ausgewählt. Bestätigt wurde nichts.').waitFor();
  await page.close();
}, 60_000);
