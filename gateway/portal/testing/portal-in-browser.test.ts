import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings } from './check-accessibility.ts';
import { sidewaysFindings } from './check-reflow.ts';
import { inOwnSettingsFindings } from './check-own-settings.ts';
import { openBrowser } from './open-browser.ts';
import { openGateway } from './open-gateway.ts';
import { openHouse, type House } from './open-house.ts';
import { portalPages } from './portal-pages.ts';
import { quietProxy } from './quiet-proxy.ts';
import { visitPage } from './visit-page.ts';

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('every page', () => {
  test.each(portalPages)(
    '$name ($language) is accessible, stays on its origin and fits every window',
    async ({ path, language, status }) => {
      const visited = await visitPage(browser, house.origin + path);
      const { page } = visited;
      expect(visited.status).toBe(status);
      expect(visited.foreign).toEqual([]);
      expect(visited.policy).toMatch(/(^|; )default-src '(none|self)'(;|$)/);
      expect(visited.policy).not.toMatch(/unsafe-(inline|eval)/);
      // A page that is not there is an error of the network, and nothing else is.
      expect(visited.complaints.filter((text) => status === 200 || !text.includes(String(status)))).toEqual(
        [],
      );
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toContain(' · Verbund');
      expect(await page.locator('body').innerText()).not.toMatch(/\bundefined\b|\[object|\bNaN\b/);
      expect(await accessibilityFindings(page)).toEqual([]);
      // 1280 pixels at 200 and 400 percent.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sidewaysFindings(page)).toEqual([]);
      }
      // Once more in the narrow window; in one language, because both have the same shape.
      if (language === 'de') expect(await accessibilityFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await inOwnSettingsFindings(page)).toEqual([]);
      await page.close();
    },
  );

  test.each(['/', '/organisationen', '/veranstaltungen/sn/regionalkonferenz-hoyerswerda-2025', '/zahlen'])(
    '%s keeps its shape from right to left, and with larger text',
    async (path) => {
      const { page } = await visitPage(browser, house.origin + path);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await sidewaysFindings(page)).toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await sidewaysFindings(page)).toEqual([]);
      await page.close();
    },
  );
});

test('the map tells its three states apart in the reader’s own colors too', async () => {
  const { page } = await visitPage(browser, `${house.origin}/`);
  const fills = (): Promise<string[]> =>
    page.locator('.legend rect').evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));
  expect(new Set(await fills()).size).toBe(3);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(new Set(await fills()).size).toBe(3);
  await page.close();
});

test.each(['/', '/organisationen', '/veranstaltungen/sn/regionalkonferenz-hoyerswerda-2025', '/zahlen'])(
  'the script of %s is far below 200 KB',
  async (path) => {
    const { page } = await visitPage(browser, house.origin + path);
    let bytes = 0;
    for (const address of await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src)))
      bytes += gzipSync(await (await page.request.get(address)).body()).length;
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(200 * 1024);
    await page.close();
  },
);

test('a narrow table keeps every value under the name of its column', async () => {
  const { page } = await visitPage(browser, `${house.origin}/organisationen/bund/damost`, { width: 360 });
  const starts = await page
    .locator('.series td[data-label="Quelle"] :is(a, .figure-note)')
    .evaluateAll((parts) => parts.map((part) => Math.round(part.getClientRects()[0]?.left ?? 0)));
  expect(starts.length).toBeGreaterThan(1);
  expect(new Set(starts).size).toBe(1);
  await page.close();
});

describe('a reader', () => {
  test('reaches the content with the first key', async () => {
    const { page } = await visitPage(browser, `${house.origin}/organisationen`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.close();
  });

  test('finds organizations of a place by keyboard alone, and comes back to all', async () => {
    const { page } = await visitPage(browser, `${house.origin}/organisationen`);
    await page.getByLabel('Ort', { exact: true }).focus();
    await page.keyboard.type('gera');
    await page.keyboard.press('Enter');
    await page.waitForURL(/place=gera/);
    const names = await page.locator('.entry-title').allInnerTexts();
    expect(names).toContain('Interkultureller Verein Gera e.V.');
    expect(names).not.toContain('Afropa Dresden');
    await page.getByRole('link', { name: 'Ort: gera aus der Auswahl nehmen' }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.get('place'));
    expect(await page.locator('.entry-title').allInnerTexts()).toContain('Afropa Dresden');
    await page.close();
  });

  test('sees the result while typing, without losing the place, and can send the address on', async () => {
    const { page, complaints, foreign } = await visitPage(browser, `${house.origin}/organisationen`);
    const search = page.getByLabel('Suche', { exact: true });
    await search.pressSequentially('Afropa');
    await expect.poll(() => page.locator('.entry-title').allInnerTexts()).toEqual(['Afropa Dresden']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-q');
    expect(await search.inputValue()).toBe('Afropa');
    expect(await page.locator('#result-status').innerText()).toBe('1 Organisation');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Afropa');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.reload();
    expect(await page.locator('.entry-title').allInnerTexts()).toEqual(['Afropa Dresden']);
    expect([...complaints, ...foreign]).toEqual([]);
    await page.close();
  });

  test('needs no script to read, search and page', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${house.origin}/organisationen`);
    await page.getByLabel('Suche', { exact: true }).fill('Afropa');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    expect(await page.locator('.entry-title').allInnerTexts()).toEqual(['Afropa Dresden']);
    await context.close();
  });

  test('walks through all pages of a list and back without losing or repeating a row', async () => {
    const { page } = await visitPage(browser, `${house.origin}/organisationen?short=1`);
    const total = Number(/\d+/.exec(await page.locator('.directory-result h2').innerText())?.[0]);
    const seen: string[] = await page
      .locator('.entry-title a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const first = [...seen];
    while ((await page.getByRole('link', { name: 'Nächste Seite' }).count()) > 0) {
      await page.getByRole('link', { name: 'Nächste Seite' }).click();
      seen.push(
        ...(await page
          .locator('.entry-title a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))),
      );
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
    while ((await page.getByRole('link', { name: 'Vorige Seite' }).count()) > 0)
      await page.getByRole('link', { name: 'Vorige Seite' }).click();
    expect(
      await page
        .locator('.entry-title a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual(first);
    await page.close();
  });

  test('reads the same page in the other language', async () => {
    const { page } = await visitPage(browser, `${house.origin}/veranstaltungen/th/netzwerktreffen-2023-1`);
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/events/th/netzwerktreffen-2023-1');
    expect(await page.locator('h1').innerText()).toContain('2023');
    await page.getByRole('link', { name: 'Deutsch' }).click();
    expect(new URL(page.url()).pathname).toBe('/veranstaltungen/th/netzwerktreffen-2023-1');
    await page.close();
  });

  test('comes to no page where a link of the portal leads nowhere', async () => {
    const { page } = await visitPage(browser, `${house.origin}/`);
    const seen = new Set<string>(['/']);
    const queue = ['/', '/en/'];
    for (let path = queue.shift(); path !== undefined && seen.size < 150; path = queue.shift()) {
      const response = await page.request.get(house.origin + path, { headers: { accept: 'text/html' } });
      expect([path, response.status()]).toEqual([path, 200]);
      for (const [, link = ''] of (await response.text()).matchAll(/<a [^>]*?href="(\/[^"]*)"/g)) {
        const next = link.replaceAll('&amp;', '&');
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    await page.close();
  });
});

describe('a region that falls silent', () => {
  test('is named in every sentence while it is away, and comes back', async () => {
    const proxy = await quietProxy(house.regions.get('sn') as URL);
    const gateway = await openGateway(new Map([...house.regions, ['sn', proxy.url]]), {
      VERBUND_DEADLINE_MS: '800',
    });
    try {
      const { page } = await visitPage(browser, `${gateway.origin}/`);
      const answer = page.locator('.answer');
      const answerNow = async (): Promise<string> => {
        await page.goto(`${gateway.origin}/`);
        return answer.innerText();
      };
      // A gateway that has just started may not have looked at every region yet.
      await expect
        .poll(answerNow, { timeout: 40_000, interval: 500 })
        .toMatch(/knapp 460 Teilnahmen[\s\S]*Mit Daten aus allen 5 Regionen/);

      proxy.hush();
      await page.reload();
      expect(await answer.innerText()).toContain('mindestens 420 Teilnahmen');
      expect(await answer.innerText()).toMatch(/es fehlt: Sachsen, antwortet seit .* nicht/);
      expect(await page.locator('tr', { hasText: 'Sachsen' }).innerText()).toMatch(
        /Antwortet seit .* nicht\s+unbekannt/,
      );
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.goto(`${gateway.origin}/en/figures`);
      expect(await page.locator('.total-number').first().innerText()).toMatch(
        /at least 420 attendances.*missing: Sachsen/s,
      );
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.goto(`${gateway.origin}/organisationen`);
      expect(await page.locator('.directory-result h2').innerText()).toContain('mindestens');
      const record = await page.goto(
        `${gateway.origin}/veranstaltungen/sn/regionalkonferenz-hoyerswerda-2025`,
      );
      expect(record?.status()).toBe(503);
      expect(await page.locator('h1').innerText()).toBe('Eintrag zur Zeit nicht erreichbar');
      expect(await accessibilityFindings(page)).toEqual([]);

      proxy.speak();
      await expect.poll(answerNow, { timeout: 40_000, interval: 500 }).toContain('knapp 460 Teilnahmen');
      await page.close();
    } finally {
      await gateway.close();
      await proxy.close();
    }
  });
});

test('an officer prepares a statement, takes the table along, and a kept address says whether the answer has changed', async () => {
  const { page, complaints } = await visitPage(browser, `${house.origin}/zahlen`);
  await page.getByRole('link', { name: /^Zahlen eines Dachverbands/ }).click();
  await page.getByLabel('Dachverband').selectOption('bund:organization/damost');
  await page.getByLabel('Mitglieder am').fill('2024-01-01');
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await page.waitForURL(/body=/);
  const answer = page.locator('#result');
  await answer.getByText('mindestens 2 belegte Mitglieder').waitFor();
  const state = (name: string): Promise<string> =>
    answer
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .innerText();
  expect(await state('Brandenburg')).toContain('noch nicht im Verbund');
  expect(await state('Mecklenburg-Vorpommern')).toContain('MIGRANET-MV');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    answer.getByRole('link', { name: 'Mitglieder als Tabelle (CSV)' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const table = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
  expect(table.errors).toEqual([]);
  expect(new Set(table.data.map((row) => row.length))).toEqual(new Set([12]));
  expect(table.data.map((row) => row[3])).toContain('MIGRANET-MV');

  await answer.getByText('Zitieren').click();
  const kept = await answer.locator('a.citation-address').innerText();
  await page.goto(kept);
  await answer.getByText(/^Unverändert seit dem Abruf/).waitFor();
  expect(await answer.innerText()).toContain('mindestens 2 belegte Mitglieder');
  const other = new URL(kept);
  other.searchParams.set('mark', '0000000000000000');
  await page.goto(other.href);
  await answer.getByText(/hat sich die Antwort geändert/).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

describe('the accessibility tree of', () => {
  test.each([
    ['start', '/'],
    ['conference', '/veranstaltungen/sn/regionalkonferenz-hoyerswerda-2025'],
    ['organization', '/organisationen/bund/damost'],
    ['figures', '/zahlen?to=2025-12-31'],
    ['directory', '/organisationen?region=th&kind=migrant-organization'],
  ])('%s is what a screen reader should be told', async (name, path) => {
    const { page } = await visitPage(browser, house.origin + path);
    const tree = await page.locator('body').ariaSnapshot();
    // The day on which this house was seeded.
    const timeless = tree
      .replaceAll(/Fassung (\d+) vom \d+\. \p{L}+ \d{4}/gu, 'Fassung $1 vom …')
      .replaceAll(/\d+\. \p{L}+ \d{4} um \d{2}:\d{2}/gu, '…');
    await expect(`${timeless}\n`).toMatchFileSnapshot(`accessibility-trees/${name}.yaml`);
    await page.close();
  });
});

describe('a public gateway', () => {
  test('gives search engines records without the name of any person', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbund-public-'));
    for (const name of ['imprint', 'privacy', 'accessibility'])
      for (const language of ['de', 'en'])
        writeFileSync(join(folder, `${name}.${language}.txt`), 'Beispiel e. V.');
    const gateway = await openGateway(house.regions, {
      VERBUND_MODE: 'production',
      VERBUND_ORIGIN: 'https://verbund.example',
      VERBUND_LEGAL_DIR: folder,
      VERBUND_STATE_DIR: join(folder, 'state'),
    });
    try {
      const { page, complaints } = await visitPage(
        browser,
        `${gateway.origin}/veranstaltungen/th/netzwerktreffen-2023-1`,
      );
      expect(await page.locator('main').innerText()).toContain('Denstädt');
      const data = (await page.locator('script[type="application/ld+json"]').textContent()) ?? '';
      expect(JSON.parse(data)).toMatchObject({
        '@type': 'Event',
        startDate: '2023-04-01',
        eventStatus: 'https://schema.org/EventScheduled',
        organizer: [{ '@type': 'Organization', name: 'MigraNetz Thüringen e.V.' }],
      });
      expect(data).not.toMatch(/Denstädt|Person/);
      expect(await page.locator('meta[name="robots"]').count()).toBe(0);
      expect(complaints).toEqual([]);
      const sitemap = await (await page.request.get(`${gateway.origin}/sitemap.xml`)).text();
      expect(sitemap).toContain('https://verbund.example/organisationen/th/migranetz');
      expect(sitemap).not.toMatch(/denst|faour|warnecke|mafaalani/i);
      await page.close();
    } finally {
      await gateway.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a gateway', () => {
  test('without regions says that nobody is connected yet', async () => {
    const gateway = await openGateway([]);
    try {
      const { page } = await visitPage(browser, `${gateway.origin}/`);
      expect(await page.locator('h1').innerText()).toBe('Noch keine Region im Verbund');
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.goto(`${gateway.origin}/en/organizations`);
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.close();
    } finally {
      await gateway.close();
    }
  });
});
