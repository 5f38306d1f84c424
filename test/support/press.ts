import type { Locator, Page } from 'playwright-core';

/** When the page that is shown was begun; undefined while one takes the place of another. */
const begun = (page: Page): Promise<unknown> =>
  page.evaluate("document.readyState === 'complete' ? performance.timeOrigin : undefined").catch(() => undefined);

/** Waits for a whole page that is another than this one. @returns when it was begun */
async function wholePage(page: Page, other?: unknown): Promise<unknown> {
  let now = await begun(page);
  while (now === undefined || now === other) {
    await page.waitForTimeout(20);
    now = await begun(page);
  }
  return now;
}

/**
 * Presses or follows something, and waits for the page that it leads to: a page before it may still be telling that it has loaded, and one
 * that is pressed before it is whole would be taken for the next once it is.
 */
export async function go(page: Page, to: Locator): Promise<void> {
  const before = await wholePage(page);
  await to.click();
  await wholePage(page, before);
}
/** Presses the first button of that name. */
export const press = (page: Page, name: string | RegExp) => go(page, page.getByRole('button', { name }).first());
