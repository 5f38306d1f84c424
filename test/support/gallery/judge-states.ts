import type { Browser } from 'playwright-core';
import type { PageSystem } from '../page-system.ts';
import { looksFaults, phone, readingFaults, showState } from '../state-faults.ts';
import type { ShownState } from './shown-state.ts';

/** @returns what is at fault with states as Chromium shows them, each named */
export async function judgeStates(
  browser: Browser,
  { bases }: PageSystem,
  states: readonly ShownState[],
): Promise<string[]> {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const state of states) {
    await showState(page, bases.stage, state.page);
    const own = [...(await looksFaults(page)), ...(await readingFaults(page, state))];
    faults.push(...own.map((fault) => `${state.name}: ${fault}`));
  }
  await context.close();
  return faults;
}
