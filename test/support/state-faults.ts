import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeFindings, levelAA, levelAAA, lowestContrast } from './browser.ts';
import type { OpenPage } from './page-client.ts';

/** The smallest phone and a desk's screen, in CSS pixels. */
export const phone = { width: 320, height: 568 };
export const desk = { width: 1280, height: 720 };

const layoutScript = readFileSync(new URL('./in-page/layout-faults.js', import.meta.url), 'utf8');

/** The spacing that a reader may choose (WCAG 2.2, 1.4.12). */
const textSpacing = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];`;
const noTextSpacing = 'document.adoptedStyleSheets = []';
const lettersOf = (size: string) => `document.documentElement.style.fontSize = "${size}"`;

/**
 * Shows in a browser what a client without script got, at its address and with its headers; style, script and pictures come from the system.
 * @param base where the system is, without a trailing slash
 */
export async function showState(page: Page, base: string, { address, html, headers, status }: OpenPage): Promise<void> {
  const target = `${base}${address}`;
  const kept = Object.entries(headers).filter(
    ([name]) => !/^(content-length|content-encoding|transfer-encoding|connection)$/.test(name),
  );
  await page.route(target, (route) =>
    route.fulfill({ status, headers: Object.fromEntries(kept) as Record<string, string>, body: html }),
  );
  await page.goto(target);
  await page.unroute(target);
}

const layoutFaults = async (page: Page, how: string): Promise<string[]> =>
  (await page.evaluate<string[]>(layoutScript)).map((fault) => `${how}: ${fault}`);

/** @returns what is cut, too small or wider than the page that is shown: on a phone, with large letters, with wide spacing, at a desk */
export async function looksFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize(phone);
  faults.push(...(await layoutFaults(page, '320')));
  await page.evaluate(lettersOf('200%'));
  faults.push(...(await layoutFaults(page, '200 %')));
  await page.evaluate(lettersOf(''));
  await page.evaluate(textSpacing);
  faults.push(...(await layoutFaults(page, 'spacing')));
  await page.evaluate(noTextSpacing);
  await page.setViewportSize(desk);
  faults.push(...(await layoutFaults(page, '1280')));
  await page.setViewportSize(phone);
  return faults;
}

/** @returns what of the page that is shown is at fault by axe and by contrast: 4.5 to 1, in an emergency 7 */
export async function readingFaults(page: Page, { isEmergency = false } = {}): Promise<string[]> {
  const floor = isEmergency ? 7 : 4.5;
  const contrast = await lowestContrast(page);
  const faint = contrast < floor ? [`contrast ${contrast.toFixed(2)} is below ${floor}`] : [];
  return [...(await axeFindings(page, isEmergency ? levelAAA : levelAA)), ...faint];
}
