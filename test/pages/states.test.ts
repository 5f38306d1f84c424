import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyStateNow } from '../support/gallery/every-state.ts';
import { passingStates } from '../support/gallery/passing-states.ts';
import type { ShownState } from '../support/gallery/shown-state.ts';
import { readHtml } from '../support/page-html.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { started } from '../support/started.ts';
import { validHtml } from '../support/valid-html.ts';

const system: PageSystem = started(startPageSystem);
const kilobyte = 1024;

/** Answers to what is no page of patients: only English. */
const isEnglishAlone = ({ name }: ShownState) => ['docs', 'no-page', 'dead-resume'].includes(name);

/** Shown where the store does not answer. */
const notDone = ['form-not-stored', 'emergency-not-stored', 'save-failed', 'resume-failed', 'worse-failed'];

/** Whose links open what they did once all has been walked through. */
const lastingStates = ['booked', 'called', 'hold-of-another', 'manage', 'resume-choose', 'saved', 'worse'];

/** How long nothing may ring, in milliseconds: the pages are asked for meanwhile, on a busy machine too. */
const quiet = 5 * 60_000;

/** When the next timer rings, epoch milliseconds. */
const nextRing = (dump: Record<string, unknown>): number =>
  Math.min(...Object.values(dump).map((row) => Date.parse((row as { dueAt?: string }).dueAt ?? '') || Infinity));

/** Every row, at a moment after which no timer changes any for a while: staff are paged on while patients' pages are looked at. */
async function dumpBeforeQuiet(): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 30; tries++) {
    const dump = await system.dump();
    const now = Date.parse((await system.api.get('/_local/clock')).body.now);
    if (nextRing(dump) - now > quiet) return dump;
    await system.api.advance('PT3M');
  }
  throw new Error('Something rings every few minutes.');
}

/** @returns the heading, by the second of two */
async function opened(address: string): Promise<string> {
  let html = '';
  for (const method of ['HEAD', 'GET', 'GET']) {
    // No connection is kept: what is kept may have ended while a test kept this process busy.
    const headers = { accept: 'text/html', connection: 'close' };
    html = await (await fetch(`${system.bases.root}${address}`, { method, headers })).text();
  }
  return readHtml(html).h1;
}

describe.each(['en', 'es'] as const)('every state of the patient pages in %s', (language) => {
  let states: ShownState[];
  /** Compressed sizes of style and script. */
  let ofFiles: number[];
  beforeAll(async () => {
    states = await everyStateNow(system, language);
    const [shown] = states;
    const names = new Set(
      [...(shown?.page.html.matchAll(/(?:href|src)="[./]+(assets\/[^"]+)"/g) ?? [])].map(([, name]) => name),
    );
    const files = await Promise.all(
      [...names].map(async (name) => (await fetch(`${system.bases.root}/${name}`)).arrayBuffer()),
    );
    ofFiles = files.map((file) => gzipSync(Buffer.from(file)).length);
  });
  const failing = (isWrong: (state: ShownState) => boolean) => states.filter(isWrong).map(({ name }) => name);

  // What is asked for is the same in either language: in `npm test` it is asked for in one.
  it.runIf(language === 'es' || process.env.LONG_RUN === 'true')(
    'is opened by HEAD, GET and GET again, as mail scanners do: it stays what it is, and nothing that is stored changes',
    async () => {
      const before = await dumpBeforeQuiet();
      const shown = await Promise.all(
        states.map(async ({ name, page }) => [name, await opened(page.address)] as const),
      );
      expect(await system.dump()).toEqual(before);
      const h1s = Object.fromEntries(shown);
      const lasting = states.filter(({ name }) => lastingStates.includes(name));
      expect(lasting.map(({ name }) => name).toSorted()).toEqual(lastingStates);
      expect(lasting.map(({ name }) => h1s[name])).toEqual(lasting.map(({ page }) => page.h1));
    },
  );

  describe('and what time brings', () => {
    beforeAll(async () => {
      states.push(...(await passingStates(system, language)));
    });

    it('is valid HTML', async () => {
      const faults: string[] = [];
      for (const { name, page } of states)
        faults.push(...(await validHtml(page.html)).map((fault) => `${name}: ${fault}`));
      expect(faults).toEqual([]);
    });

    it('is in its language, has one heading, a title and the number to call', () => {
      expect(failing((state) => !isEnglishAlone(state) && state.page.lang !== language)).toEqual([]);
      expect(failing(({ page }) => page.h1 === '' || page.h1.includes(' | '))).toEqual([]);
      expect(failing(({ page }) => !page.title.endsWith(' – Complete Orthopedics'))).toEqual([]);
      expect(failing(({ page }) => !page.html.includes('href="tel:+16319812663"'))).toEqual([]);
    });

    it('lets the number be called wherever it is read', () => {
      const isOnlyRead = ({ page }: ShownState) =>
        page.html.replace(/<title>.*?<\/title>|<a class="phone".*?<\/a>/gs, '').includes('(631) 981-2663');
      expect(failing(isOnlyRead)).toEqual([]);
    });

    it('names 911 first, and puts what is wrong into its title', () => {
      expect(failing((state) => !isEnglishAlone(state) && !state.page.text.slice(0, 200).includes('911'))).toEqual([]);
      expect(failing(({ page }) => page.errors.length > 0 && !page.title.startsWith('Error: '))).toEqual([]);
    });

    it('is never an error of ours, is kept nowhere, runs nothing but our own script', () => {
      expect(failing(({ page }) => page.status >= 500)).toEqual(notDone);
      expect(failing(({ page }) => page.headers['cache-control'] !== 'no-store')).toEqual([]);
      expect(failing(({ page }) => !page.headers['content-security-policy']?.startsWith("default-src 'none'"))).toEqual(
        [],
      );
      expect(
        failing(({ page }) => /<script(?! type="module" src="[./]+assets\/)|<style|\sstyle=|\son\w+=/.test(page.html)),
      ).toEqual([]);
    });

    it('weighs at most 60 kB compressed with its style and script', () => {
      expect(ofFiles.length).toBeGreaterThanOrEqual(2);
      const heaviest = Math.max(...states.map(({ page }) => gzipSync(page.html).length));
      expect(ofFiles.reduce((sum, size) => sum + size, heaviest)).toBeLessThanOrEqual(60 * kilobyte);
    });
  });
});
