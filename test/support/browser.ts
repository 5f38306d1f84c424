import { existsSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian, Ubuntu and CI have it (`apt-get install chromium`). */
const executablePath = '/usr/bin/chromium';

/** Whether browser tests can run; they skip where not. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`No Chromium at ${executablePath}: browser tests are skipped.`);

/** Starts Chromium so that it asks nobody but the pages under test. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

const levels = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @returns what axe finds at fault on a page: each rule with the elements that break it */
export async function axeFindings(page: Page): Promise<string[]> {
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
