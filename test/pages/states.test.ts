import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyState } from '../support/gallery/every-state.ts';
import type { ShownState } from '../support/gallery/shown-state.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { started } from '../support/started.ts';
import { validHtml } from '../support/valid-html.ts';

const system: PageSystem = started(startPageSystem);
const kilobyte = 1024;

/** Answers to what is no page of patients: only English. */
const isEnglishAlone = ({ name }: ShownState) => ['docs', 'no-page', 'dead-resume'].includes(name);

describe.each(['en', 'es'] as const)('every state of the patient pages in %s', (language) => {
  let states: ShownState[];
  /** Compressed sizes of style and script. */
  let ofFiles: number[];
  beforeAll(async () => {
    states = await everyState(system, language);
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

  it('names 911 first, and puts what is wrong into its title', () => {
    expect(failing((state) => !isEnglishAlone(state) && !state.page.text.slice(0, 200).includes('911'))).toEqual([]);
    expect(failing(({ page }) => page.errors.length > 0 && !page.title.startsWith('Error: '))).toEqual([]);
  });

  it('is never an error of ours, is kept nowhere, runs nothing but our own script', () => {
    expect(failing(({ page }) => page.status >= 500)).toEqual([]);
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

  it('is opened by HEAD, GET and GET again, as mail scanners do, and nothing of what is stored changes', async () => {
    const before = await system.dump();
    for (const { page } of states)
      for (const method of ['HEAD', 'GET', 'GET'])
        await fetch(`${system.bases.root}${page.address}`, { method, headers: { accept: 'text/html' } });
    expect(await system.dump()).toEqual(before);
  });
});
