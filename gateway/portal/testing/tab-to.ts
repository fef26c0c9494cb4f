import type { Page } from 'playwright-core';

/** Goes on with Tab until the control of this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, label: string | RegExp, role?: string): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      const labels =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
          ? [...(at.labels ?? [])].map((one) => one.innerText)
          : [];
      return {
        name: (labels[0] ?? at?.textContent ?? '').trim().replace(/\s+/g, ' '),
        tag: at?.tagName ?? '',
      };
    });
    const fits = typeof label === 'string' ? found.name === label : label.test(found.name);
    if (fits && (role === undefined || role === found.tag)) return;
  }
  throw new Error(`expected a control named ${String(label)} within 150 steps of the Tab key`);
}
