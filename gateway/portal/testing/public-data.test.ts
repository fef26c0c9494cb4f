import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { openGateway, type OpenGateway } from './open-gateway.ts';
import { openHouse, type House } from './open-house.ts';
import { structuredDataFindings } from './structured-data/check-structured-data.ts';

/** Last names of everybody the seeds name, in the forms an address would have too. */
const PERSONS = /denst(ä|ae|a)dt|faour|warnecke|mafaalani|lucha|\baras\b|kranichfeld/i;
/** What an editor has kept inside the network: a house, a street, a person. */
const HIDDEN = /Haus Kranichnest|Nestweg 7|Kranichfeld/;
const LEGAL = ['imprint', 'privacy', 'accessibility'];

let house: House;
let browser: Browser;
let desk: BrowserContext;
let gateway: OpenGateway;
/** Pages of the sitemap by path, as the public reads them. */
const pages = new Map<string, string>();
let sitemap = '';
const folder = mkdtempSync(join(tmpdir(), 'verbund-public-'));

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
  desk = await browser.newContext();
  await publishHidden(desk);
  for (const name of LEGAL)
    for (const language of ['de', 'en'])
      writeFileSync(join(folder, `${name}.${language}.txt`), 'Beispiel e. V.');
  gateway = await openGateway(house.regions, {
    VERBUND_MODE: 'production',
    VERBUND_ORIGIN: 'https://verbund.example',
    VERBUND_LEGAL_DIR: folder,
    VERBUND_STATE_DIR: join(folder, 'state'),
  });
  // A gateway that has just started may not have looked at every region yet.
  for (
    let look = 0;
    look < 80 && !(await text('/organisationen')).includes('aus allen 5 Regionen');
    look += 1
  )
    await new Promise((resolve) => setTimeout(resolve, 500));
  sitemap = await text('/sitemap.xml');
  for (const [, path = ''] of sitemap.matchAll(/<loc>https:\/\/verbund\.example([^<]+)/g))
    pages.set(path, await text(path));
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function text(path: string): Promise<string> {
  return (await bytes(path)).toString();
}

async function bytes(path: string): Promise<Buffer> {
  const response = await fetch(gateway.origin + path, { headers: { accept: 'text/html' } });
  return Buffer.from(await response.arrayBuffer());
}

/** A published meeting of which the network keeps house, street and moderator to itself. */
async function publishHidden(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${house.origin}/arbeitsplatz`);
  await page.getByRole('link', { name: 'Ansehen als Redaktion Thüringen' }).click();
  await page.getByRole('heading', { name: 'Einträge von Thüringen' }).waitFor();
  await page.goto(`${house.origin}/arbeitsplatz/neu/conference`);
  await page.getByRole('button', { name: 'Mitwirkung hinzufügen' }).click();
  await page.locator('[name="participations.1.person.name"]').waitFor({ state: 'attached' });
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  await page
    .getByLabel(/^Titel auf Deutsch/)
    .first()
    .fill('Treffen mit Verborgenem');
  await page.getByLabel('Beginn', { exact: true }).fill('9.5.2027');
  await page.getByLabel('Haus oder Raum').fill('Haus Kranichnest');
  await page.getByLabel('Straße und Hausnummer').fill('Nestweg 7');
  await page.getByLabel('Haus und Netzadresse sichtbar für').selectOption('NETWORK');
  await page.getByLabel('Straße sichtbar für').selectOption('NETWORK');
  await page.locator('[name="participations.0.organization.label"]').fill('MigraNetz Thüringen');
  await page.locator('[name="participations.1.role"]').selectOption('MODERATOR');
  await page.locator('[name="participations.1.person.name"]').fill('Kira Kranichfeld');
  await page.locator('[name="participations.1.person.visibility"]').selectOption('NETWORK');
  await page.getByRole('button', { name: 'Als Entwurf speichern' }).last().click();
  await page.getByText('Der Entwurf ist angelegt.').waitFor();
  await page.getByRole('link', { name: 'Veröffentlichen', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Veröffentlichen/ }).waitFor();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.getByText(/^Gespeichert als Fassung/).waitFor();
  await page.close();
}

function structuredData(html: string): string | undefined {
  return /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
}

/** A file as a spreadsheet sees it, and as a parser of CSV does: both must find the same table. */
function tableOf(file: Buffer): { readonly heads: string[]; readonly rows: unknown[][] } {
  const body = file.toString();
  expect(body.startsWith('\uFEFF')).toBe(true);
  const parsed = Papa.parse<string[]>(body.slice(1), { delimiter: ';', skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  const { Sheets, SheetNames } = read(file, { type: 'buffer' });
  const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
  const [heads = [], ...rows] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null });
  expect(heads).toEqual(parsed.data[0]);
  expect(rows).toHaveLength(parsed.data.length - 1);
  expect(new Set(parsed.data.map((row) => row.length))).toEqual(new Set([heads.length]));
  expect(
    Object.values(sheet).filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell),
  ).toEqual([]);
  return { heads: heads as string[], rows };
}

describe('what the public may read', { timeout: 120_000 }, () => {
  test('is a page for every record in both languages', () => {
    expect(pages.size).toBeGreaterThan(100);
    expect([...pages.keys()].filter((path) => path.startsWith('/en/')).length).toBe(pages.size / 2);
    expect([...pages].filter(([, html]) => !html.includes('</html>')).map(([path]) => path)).toEqual([]);
    expect([...pages.values()].some((html) => html.includes('Treffen mit Verborgenem'))).toBe(true);
  });

  test('is structured data that a processor of JSON-LD expands, in terms of schema.org', async () => {
    const findings: string[] = [];
    let blocks = 0;
    for (const [path, html] of pages) {
      const data = structuredData(html);
      if (data === undefined) continue;
      blocks += 1;
      for (const finding of await structuredDataFindings(data)) findings.push(`${path}: ${finding}`);
    }
    expect(findings).toEqual([]);
    expect(blocks).toBeGreaterThan(100);
  });

  test('names no person in structured data, titles, addresses, sitemap and feeds', async () => {
    const found: string[] = [];
    for (const [path, html] of pages) {
      const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '';
      const links = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link).join(' ');
      for (const part of [path, title, links, structuredData(html) ?? ''])
        if (PERSONS.test(decodeURIComponent(part))) found.push(`${path}: ${part.slice(0, 200)}`);
    }
    expect(found).toEqual([]);
    expect(sitemap).not.toMatch(PERSONS);
    for (const feed of ['/feeds/veranstaltungen.ics', '/feeds/veranstaltungen.atom']) {
      const body = await text(feed);
      expect(body).toContain('Treffen mit Verborgenem');
      expect(body.replaceAll('\r\n ', '')).not.toMatch(PERSONS);
    }
    // The same names stand in the page itself: the search above would find them.
    expect([...pages.values()].join('')).toMatch(PERSONS);
  });

  test('is nothing of what a network keeps to itself', () => {
    const found = [...pages].filter(([, html]) => HIDDEN.test(html)).map(([path]) => path);
    expect(found).toEqual([]);
  });

  test.each(['Denstädt', 'Warnecke', 'Faour', 'Kranichfeld', 'Kranichnest'])(
    'is not found by searching for %s',
    async (name) => {
      for (const list of ['/organisationen', '/veranstaltungen/liste', '/projekte']) {
        const html = await text(`${list}?q=${encodeURIComponent(name)}`);
        expect([list, html.match(/class="[^"]*entry-title/g)]).toEqual([list, null]);
      }
    },
  );

  test('is a calendar that a parser of iCalendar reads, with every event of the list', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await text('/feeds/veranstaltungen.ics')));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const listed = [...pages.keys()].filter((path) => /^\/veranstaltungen\/[a-z]+\//.test(path));
    expect(events.map(({ uid }) => uid).length).toBe(new Set(events.map(({ uid }) => uid)).size);
    expect(events).toHaveLength(listed.length);
    for (const event of events) {
      expect(event.summary).not.toBe('');
      expect(event.startDate.toJSDate().getFullYear()).toBeGreaterThan(2018);
    }
  });

  test('is tables that a spreadsheet opens, with numbers as numbers', async () => {
    const figures = tableOf(await bytes('/zahlen?to=2025-12-31&format=csv'));
    const attendances = figures.rows.find((row) => String(row[1]).startsWith('Teilnahmen'));
    expect(attendances?.filter((cell) => typeof cell === 'number').length).toBeGreaterThanOrEqual(3);
    const statement = tableOf(
      await bytes('/zahlen/stellungnahme?body=bund:organization/damost&at=2024-01-01&format=csv'),
    );
    expect(statement.rows.map((row) => row[1])).toContain('Thüringen');
    const demands = tableOf(
      await bytes('/zahlen/stellungnahme?body=bund:organization/damost&at=2025-12-31&format=demands-csv'),
    );
    expect(demands.heads.length).toBeGreaterThan(3);
    const report = tableOf(
      await bytes('/zahlen/sachbericht?project=bund:project/gleich-teilhaben&to=2025-12-31&format=csv'),
    );
    expect(report.rows.length).toBeGreaterThan(0);
  });
});

test('templates for reading tables in open in a spreadsheet, with the heads and an example', async () => {
  for (const kind of ['organization', 'conference', 'project']) {
    const response = await desk.request.get(`${house.origin}/arbeitsplatz/einlesen?template=${kind}`);
    expect([kind, response.status()]).toEqual([kind, 200]);
    const { heads, rows } = tableOf(await response.body());
    expect(heads.length).toBeGreaterThan(5);
    expect(new Set(heads).size).toBe(heads.length);
    expect(rows).toHaveLength(1);
  }
});
