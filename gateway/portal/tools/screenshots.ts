/**
 * Takes a picture of every page in both languages, wide and narrow, and of the states a reader rarely meets:
 *
 *     pnpm --filter @verbund/portal screenshots [folder]
 *
 * Without a folder the pictures lie in a new temporary one, whose name is printed.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../testing/open-browser.ts';
import { openGateway } from '../testing/open-gateway.ts';
import { openHouse } from '../testing/open-house.ts';
import { portalPages } from '../testing/portal-pages.ts';
import { quietProxy } from '../testing/quiet-proxy.ts';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'verbund-screenshots-'));
mkdirSync(folder, { recursive: true });
const house = await openHouse();
const browser = await openBrowser();
try {
  for (const { name, language, path } of portalPages) {
    await take(house.origin + path, `${name}-${language}`, 1280);
    await take(house.origin + path, `${name}-${language}-narrow`, 375);
  }
  await takeSilent();
  await takeNobody();
} finally {
  await browser.close();
  await house.close();
}
console.log(`${folder}`);

/** A region that does not answer. */
async function takeSilent(): Promise<void> {
  const proxy = await quietProxy(house.regions.get('sn') ?? new URL(house.origin));
  const gateway = await openGateway(new Map([...house.regions, ['sn', proxy.url]]), {
    VERBUND_DEADLINE_MS: '700',
  });
  try {
    proxy.hush();
    for (const [name, path] of [
      ['start', '/'],
      ['organizations', '/organisationen'],
      ['figures', '/zahlen'],
      ['conference', '/veranstaltungen/sn/regionalkonferenz-hoyerswerda-2025'],
    ] as const)
      await take(gateway.origin + path, `silent-${name}`, 1280);
  } finally {
    await gateway.close();
    await proxy.close();
  }
}

/** A gateway without regions. */
async function takeNobody(): Promise<void> {
  const gateway = await openGateway([]);
  try {
    await take(`${gateway.origin}/`, 'nobody-start', 1280);
    await take(`${gateway.origin}/organisationen`, 'nobody-organizations', 1280);
  } finally {
    await gateway.close();
  }
}

async function take(url: string, name: string, width: number): Promise<void> {
  const locale = /-en(-|$)/.test(name) ? 'en-GB' : 'de-DE';
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale });
  await page.goto(url);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
