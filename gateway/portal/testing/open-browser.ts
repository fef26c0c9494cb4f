import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/** Where a browser of the system may lie, on machines the registry package does not serve. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Only what a browser without a display needs. The package's own list also turns web security and site isolation off;
 * with these the tests would prove nothing. The sandbox needs kernel rights that root and containers lack.
 */
const SWITCHES = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Starts a real Chromium: the one named by VERBUND_BROWSER, else the registry package's, else the system's. Throws where there is none. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['VERBUND_BROWSER'];
  if (named) return chromium.launch({ executablePath: named, args: SWITCHES });
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executable, environment } = await unpackChromium();
    return chromium.launch({
      executablePath: executable,
      args: SWITCHES,
      env: { ...process.env, ...environment },
    });
  }
  const found = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (!found) {
    throw new Error(
      `no browser for ${process.platform} ${process.arch}: the portal's tests need Chromium. Install it, or name it in VERBUND_BROWSER.`,
    );
  }
  return chromium.launch({ executablePath: found, args: SWITCHES });
}
