import { describe, expect, it } from 'vitest';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { bookingStates } from '../support/gallery/booking-states.ts';
import { emergencyStates, formStates } from '../support/gallery/form-states.ts';
import { judgeStates } from '../support/gallery/judge-states.ts';
import type { Gallery } from '../support/gallery/shown-state.ts';
import { visitStates } from '../support/gallery/visit-states.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { started } from '../support/started.ts';

const system: PageSystem = started(startPageSystem);
const browser = started(async () => {
  const chromium = await startBrowser();
  return { judge: (...asked: Judged) => judged(chromium, ...asked), stop: () => chromium.close() };
});

type Judged = [gallery: Gallery, language: 'en' | 'es', names: readonly string[]];

/** One state of each shape; every state is looked at in `npm run test:long`. */
async function judged(chromium: Awaited<ReturnType<typeof startBrowser>>, ...[gallery, language, names]: Judged) {
  const states = (await gallery(system, language)).filter(({ name }) => names.includes(name));
  expect(states.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  return judgeStates(chromium, system, states);
}

describe.skipIf(!hasBrowser)(
  'in Chromium nothing is cut, small, faint or beyond the edge, at 320 and 1280 pixels, with large letters and wide spacing; axe finds nothing',
  () => {
    it('in the form, in Spanish', async () => {
      const names = [
        'form-start',
        'form-bladder-error',
        'form-weakness-since',
        'form-sensory-where',
        'form-insurance',
        'form-check',
      ];
      expect(await browser.judge(formStates, 'es', names)).toEqual([]);
    });

    it('in an emergency, in Spanish', async () => {
      expect(await browser.judge(emergencyStates, 'es', ['emergency-phone-wrong', 'emergency-sent'])).toEqual([]);
    });

    it('from the result to the visit, in English', async () => {
      const names = ['result', 'times', 'hold', 'times-taken', 'booked', 'worse'];
      expect(await browser.judge(bookingStates, 'en', names)).toEqual([]);
    });

    it('behind the link of a visit, in Spanish', async () => {
      expect(await browser.judge(visitStates, 'es', ['manage-details', 'manage-booked', 'manage-cancel'])).toEqual([]);
    });
  },
);
