import type { Locator, Page } from 'playwright-core';

/** When the page that is shown was begun; undefined while one takes the place of another. */
const begun = (page: Page): Promise<unknown> =>
  page.evaluate("document.readyState === 'complete' ? performance.timeOrigin : undefined").catch(() => undefined);

/** Presses or follows something, and waits for the page that it leads to: a page before it may still be telling that it has loaded. */
export async function go(page: Page, to: Locator): Promise<void> {
  const before = await begun(page);
  await to.click();
  for (let now = before; now === undefined || now === before; now = await begun(page)) await page.waitForTimeout(20);
}
/** Presses the first button of that name. */
export const press = (page: Page, name: string | RegExp) => go(page, page.getByRole('button', { name }).first());
