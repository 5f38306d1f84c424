import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { bookingStates } from '../support/gallery/booking-states.ts';
import { emergencyStates, formStates } from '../support/gallery/form-states.ts';
import type { Gallery } from '../support/gallery/shown-state.ts';
import { siteStates } from '../support/gallery/site-states.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { started } from '../support/started.ts';
import { looksFaults, phone, showState } from '../support/state-faults.ts';

const system: PageSystem = started(startPageSystem);
const browser = started(async () => {
  const chromium = await startBrowser();
  return { open: () => chromium.newPage({ viewport: phone }), stop: () => chromium.close() };
});

const script = readFileSync(new URL('../support/in-page/first-screen.js', import.meta.url), 'utf8');

interface FirstScreen {
  isButtonSeen: boolean;
  air: number[];
}

/** Looks at the states of a gallery that are named, on the smallest phone. */
async function lookAt<Found>(
  gallery: Gallery,
  names: readonly string[],
  look: (page: Page) => Promise<Found>,
): Promise<Record<string, Found>> {
  const page = await browser.open();
  const found: Record<string, Found> = {};
  for (const state of (await gallery(system, 'es')).filter(({ name }) => names.includes(name))) {
    await showState(page, system.bases.stage, state.page);
    found[state.name] = await look(page);
  }
  await page.close();
  expect(Object.keys(found).toSorted()).toEqual(names.toSorted());
  return found;
}

const firstScreen = (page: Page): Promise<FirstScreen> => page.evaluate<FirstScreen>(script);

describe.skipIf(!hasBrowser)('on the smallest phone, in Spanish', () => {
  it.each([
    ['questions with short answers', formStates, ['form-start', 'form-cancer', 'form-chemo', 'form-name']],
    ['a time that is held', bookingStates, ['result', 'hold']],
  ] as const)('shows the main button of %s before anything is scrolled', async (_, gallery, names) => {
    const found = await lookAt(gallery, names, firstScreen);
    expect(Object.entries(found).filter(([, { isButtonSeen }]) => !isButtonSeen)).toEqual([]);
  });

  it('lists errors with the same air above, between and below', async () => {
    const found = await lookAt(formStates, ['form-weakness-since-error', 'form-carer-error'], firstScreen);
    for (const { air } of Object.values(found)) {
      expect(air.length).toBeGreaterThan(2);
      expect(Math.max(...air) - Math.min(...air)).toBeLessThan(14);
    }
  });

  it('gives the heading of an emergency the whole width beside its icon, with letters of twice the size', async () => {
    const found = await lookAt(emergencyStates, ['emergency'], async (page) => {
      await page.evaluate('document.documentElement.style.fontSize = "200%"');
      return page.evaluate<{ left: number; frame: number }>(`(() => {
        const heading = document.querySelector('h1');
        const words = document.createRange();
        words.selectNodeContents(heading);
        const lines = [...words.getClientRects()];
        return { left: lines.at(-1).left, frame: heading.getBoundingClientRect().left };
      })()`);
    });
    expect(found.emergency?.left).toBeCloseTo(found.emergency?.frame ?? -1, 0);
  });

  it('keeps the documentation within the width, with letters of twice the size too', async () => {
    expect(await lookAt(siteStates, ['docs'], looksFaults)).toEqual({ docs: [] });
  });
});
