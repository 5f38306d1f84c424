import { describe, expect, it, onTestFinished } from 'vitest';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { everyState } from '../support/gallery/every-state.ts';
import { judgeStates } from '../support/gallery/judge-states.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { started } from '../support/started.ts';

const system: PageSystem = started(startPageSystem);

describe.skipIf(!hasBrowser)('every state of the patient pages in Chromium', () => {
  it.each(['en', 'es'] as const)(
    'in %s: nothing is cut, small, faint or beyond the edge, and axe finds nothing',
    async (language) => {
      const browser = await startBrowser();
      onTestFinished(() => browser.close());
      expect(await judgeStates(browser, system, await everyState(system, language))).toEqual([]);
    },
  );
});
