import type { Browser, Page } from 'playwright-core';

/** A page in a window, and what happened while it was there. */
export interface Visited {
  readonly page: Page;
  readonly status: number;
  /** Addresses outside the page's origin that were asked for. */
  readonly foreign: readonly string[];
  /** Its Content-Security-Policy; empty where it has none. */
  readonly policy: string;
  /** Errors and warnings of the console, and scripts that failed. */
  readonly complaints: readonly string[];
}

export interface Window {
  readonly width?: number;
  readonly height?: number;
}

/** Opens a page in a window of its own. */
export async function visitPage(
  browser: Browser,
  url: string,
  { width = 1280, height = 900 }: Window = {},
): Promise<Visited> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  const foreign: string[] = [];
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto(url);
  const policy = response?.headers()['content-security-policy'] ?? '';
  return { page, status: response?.status() ?? 0, policy, foreign, complaints };
}
