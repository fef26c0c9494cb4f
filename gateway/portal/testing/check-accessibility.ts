import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, and axe's own advice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The usual options of axe with one change: a cell may hold a single digit, and that is text to be judged. */
const CONTRAST = {
  ignoreUnicode: true,
  ignoreLength: true,
  ignorePseudo: false,
  boldValue: 700,
  boldTextPt: 14,
  largeTextPt: 18,
  contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
  pseudoSizeThreshold: 0.25,
  shadowOutlineEmMax: 0.1,
  textStrokeEmMin: 0.03,
};

/**
 * What axe finds on the page: violations, and colors it could not judge, since text of the color of its ground is such a
 * case. One line per element.
 */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    ([tags, contrast]) => {
      const { axe } = globalThis as unknown as { axe: Pick<typeof Axe, 'configure' | 'run'> };
      axe.configure({ checks: [{ id: 'color-contrast', options: contrast }] });
      return axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] });
    },
    [TAGS, CONTRAST] as const,
  );
  const unclear = results.incomplete.filter((result) => result.id.startsWith('color-contrast'));
  return [...results.violations, ...unclear].flatMap((result) =>
    result.nodes.map(
      (node) => `${result.id}: ${node.target.join(' ')}: ${node.any[0]?.message ?? result.help}`,
    ),
  );
}
