import type { Page } from 'playwright-core';
import { sidewaysFindings } from './check-reflow.ts';

/**
 * What breaks on the page for a reader with settings of their own: text of twice the size in a window as wide as before, no motion wanted,
 * colors of the system. The page is left as it was; it has to be open with reduced motion.
 */
export async function inOwnSettingsFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  for (const finding of await sidewaysFindings(page)) found.push(`with text of 200 %: ${finding}`);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));

  found.push(...(await page.evaluate(movingParts)));

  await page.emulateMedia({ forcedColors: 'active' });
  found.push(...(await page.evaluate(lostControls)));
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

function movingParts(): string[] {
  const moving = document.getAnimations().map((animation) => `moves: ${animation.constructor.name}`);
  const isSmooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
  return isSmooth ? [...moving, 'moves: the page scrolls smoothly'] : moving;
}

/** Buttons and fields that only a color of ours sets apart from the page: without it they would have no edge. */
function lostControls(): string[] {
  const edges = ['Top', 'Right', 'Bottom', 'Left'] as const;
  return [...document.querySelectorAll('main :is(button, select, textarea, input:not([type="hidden"]))')]
    .filter((control) => control.checkVisibility())
    .filter((control) => {
      const style = getComputedStyle(control);
      const isNative = style.appearance !== 'none' && control.matches('[type="checkbox"], [type="radio"]');
      return !isNative && !edges.every((edge) => Number.parseFloat(style[`border${edge}Width`]) > 0);
    })
    .map((control) => `without an edge in the colors of the system: ${control.tagName} ${control.id}`);
}
