import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { somebodyNew } from '../support/gallery/booking-states.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { phone } from '../support/state-faults.ts';

const mostPages = 40;

/** A site of the practice: each of its pages frames the address that its query names. */
async function startSite(): Promise<{ origin: string; server: Server }> {
  const server = createServer(({ url = '' }, response) => {
    const framed = new URL(url, 'http://localhost').searchParams.get('frame') ?? '';
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Our practice</title><iframe src="${framed}" style="width:100%;height:52rem;border:0"></iframe>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

/** Answers the page that the frame shows, and goes on. */
async function answer(frame: Frame, answers: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const own = frame.locator(`main [name="${name}"]:not([type=hidden])`);
    if ((await own.count()) === 0) continue;
    const kind = await own.first().getAttribute('type');
    if (kind !== 'radio' && kind !== 'checkbox') await own.fill(String(value));
    else
      for (const each of [value].flat())
        await frame.locator(`main [name="${name}"][value="${String(each)}"] + label`).click();
  }
}

const pressAndWait = async (frame: Frame, value: string): Promise<void> => {
  await Promise.all([
    frame.waitForNavigation(),
    frame.locator(`button[value="${value}"]:not(.default-button)`).first().click(),
  ]);
};

describe.skipIf(!hasBrowser)('the form in a frame of another site', () => {
  let system: PageSystem;
  let allowed: Awaited<ReturnType<typeof startSite>>;
  let stranger: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    [allowed, stranger] = await Promise.all([startSite(), startSite()]);
    vi.stubEnv('ALLOWED_ORIGINS', allowed.origin);
    system = await startPageSystem();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await system?.stop();
    for (const { server } of [allowed, stranger]) server.close();
  });

  /** Opens a page of a site that frames the form. */
  async function open(origin: string, query: string) {
    const browser = await startBrowser();
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    const framed = `${system.bases.root.replace('localhost', '127.0.0.1')}/intake?${query}`;
    await page.goto(`${origin}/?frame=${encodeURIComponent(framed)}`);
    // A frame that shows nothing has no name.
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (!frame) throw new Error('The site has no frame.');
    return { browser, context, page, frame };
  }

  it('is walked to its end, without a cookie, and leads on in a new tab that is announced', async () => {
    const { browser, context, frame } = await open(allowed.origin, 'embed=1&lang=es');
    try {
      for (let pages = 0; pages < mostPages && !(await frame.locator('button[value=send]').count()); pages++) {
        await answer(frame, somebodyNew());
        await pressAndWait(frame, 'next');
      }
      await answer(frame, { consent: ['privacy', 'treatment'] });
      await pressAndWait(frame, 'send');
      if (await frame.locator('button[value=send]').count()) await pressAndWait(frame, 'send');
      const onward = frame.locator('main a[href*="/times?"]').first();
      expect(await onward.innerText()).toBe('Elegir una cita (se abre en otra pestaña)');
      const [tab] = await Promise.all([context.waitForEvent('page'), onward.click()]);
      await tab.waitForLoadState();
      expect(await tab.locator('button[name=slot]').count()).toBeGreaterThan(0);
      expect(await context.cookies()).toEqual([]);
      for (const link of await frame.locator('main a[target=_blank]').all())
        expect(await link.innerText()).toContain('(se abre en otra pestaña)');
    } finally {
      await browser.close();
    }
  });

  it.each([
    ['a site that is not named', () => stranger.origin, 'embed=1'],
    ['a page without embed=1', () => allowed.origin, 'lang=en'],
  ])('stays empty for %s', async (_, origin, query) => {
    const { browser, frame } = await open(origin(), query);
    try {
      expect(await frame.locator('main h1').count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});
