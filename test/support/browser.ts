import { existsSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { chromiumPath } from '../../infra/tools/browser.ts';

export { startBrowser } from '../../infra/tools/browser.ts';

/** Whether browser tests can run; they skip where not. */
export const hasBrowser = existsSync(chromiumPath);
if (!hasBrowser) console.warn(`No Chromium at ${chromiumPath}: browser tests are skipped.`);

/** What every page is held to. */
export const levelAA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Besides, what a page about an emergency is held to. */
export const levelAAA = [...levelAA, 'wcag2aaa'];

/** @returns what axe finds at fault on a page: each rule with the elements that break it */
export async function axeFindings(page: Page, levels: string[] = levelAAA): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(levels).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const contrastScript = readFileSync(new URL('./in-page/lowest-contrast.js', import.meta.url), 'utf8');

/** The lowest contrast of any text of a page with what is behind it, to 1. */
export const lowestContrast = (page: Page): Promise<number> => page.evaluate<number>(contrastScript);

/** How wide a page is that scrolls sideways, in CSS pixels. */
export const widthOf = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth');

/** A computed style of the first element that a selector finds, or of the one that has the focus. */
export const styleOf = (page: Page, property: string, selector = ':focus'): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
