import type { Page } from 'playwright-core';

/** Elements that reach over the side of the window, where the page as a whole scrolls sideways. Frames that scroll by themselves are allowed. */
export async function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const found = [`the page is ${scrollWidth} wide in a window of ${clientWidth}`];
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right } = element.getBoundingClientRect();
      if ((right > clientWidth + 1 || left < -1) && !element.closest('.table-frame')) {
        found.push(
          `${element.tagName.toLowerCase()}.${element.className.toString()} from ${Math.round(left)} to ${Math.round(right)}`,
        );
      }
    }
    return found.slice(0, 8);
  });
}
