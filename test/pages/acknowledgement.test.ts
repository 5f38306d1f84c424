import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, hasBrowser, lowestContrast, startBrowser, styleOf, widthOf } from '../support/browser.ts';
import { servePages } from '../support/page-server.ts';
import { namedStates } from '../support/page-states.ts';

const phone = { width: 320, height: 568 };
const desk = { width: 1280, height: 720 };

describe.skipIf(!hasBrowser)('the acknowledgement page in Chromium', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePages>>;
  /** Runs no script. */
  let page: Page;
  /** Runs scripts, so that axe can look at it. */
  let looked: Page;

  beforeAll(async () => {
    [browser, server] = await Promise.all([startBrowser(), servePages('/prod')]);
    page = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
    looked = await (await browser.newContext({ viewport: phone })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (name: string, on = page) => on.goto(`${server.url}/acknowledgements/${name}`);

  it.each(Object.keys(namedStates))(
    '%s: axe finds nothing, contrast is 7 to 1 or more, nothing is cut',
    async (name) => {
      await looked.setViewportSize(phone);
      await open(name, looked);
      expect(await styleOf(looked, 'fontSize', 'body')).toBe('18px');
      expect(await axeFindings(looked)).toEqual([]);
      expect(await lowestContrast(looked)).toBeGreaterThanOrEqual(7);
      expect(await widthOf(looked)).toBeLessThanOrEqual(phone.width);
      await looked.evaluate('document.documentElement.style.fontSize = "200%"');
      expect(await widthOf(looked), 'with letters of twice the size').toBeLessThanOrEqual(phone.width);
      await looked.setViewportSize(desk);
      expect(await widthOf(looked)).toBeLessThanOrEqual(desk.width);
    },
  );

  it.each(['open', 'withdrawn-unanswered', 'test', 'open-overdue', 'flood', 'flood-rest', 'yours', 'yours-missed'])(
    '%s shows its one button on the first screen of a phone, large enough for a thumb',
    async (name) => {
      await open(name);
      const box = await page.getByRole('button').boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(64);
      expect(box?.width).toBeGreaterThanOrEqual(280);
      expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(phone.height);
    },
  );

  it.each(Object.keys(namedStates))('%s has no link or button that is too small for a thumb', async (name) => {
    await open(name);
    for (const target of await page.locator('a, button').all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.y).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps that the patient was reached, in two steps that no double press makes one', async () => {
    await open('open');
    const first = await page.getByRole('button').boundingBox();
    await page.getByRole('button', { name: 'I have it' }).click();
    const second = await page.getByRole('button', { name: 'I reached the patient' }).boundingBox();
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0));
    await page.getByRole('button').click();
    await page.getByText('Recorded at').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('is answered by keyboard alone, without a script', async () => {
    await open('open');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('(631) 981-2663');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('I have it');
    expect(await styleOf(page, 'outline')).toMatch(/rgb\(27, 27, 27\) solid 4px/);
    await page.keyboard.press('Enter');
    await page.getByText('You have it').waitFor();
    expect(page.url()).toBe(`${server.url}/acknowledgements/open`);
  });

  it('is read by a screen reader in its order', async () => {
    await open('open');
    expect(await page.locator('main').ariaSnapshot()).toMatchInlineSnapshot(`
      "- main:
        - heading "Emergent 7KQ4-M2XD" [level=1]
        - paragraph:
          - text: Came in
          - strong: 12 min ago
          - text: ","
          - time: 2:14 AM
          - text: . Page 2.
        - button "I have it"
        - list:
          - listitem:
            - text: Then reach the patient by
            - strong:
              - time: 3:14 AM
            - text: .
          - listitem:
            - text: If nobody answers, the next person is paged at
            - strong:
              - time: 2:29 AM
            - text: ."
    `);
  });

  it('runs no script, even one that got into it', async () => {
    await open('open', looked);
    const addScript = `document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "ran"' }))`;
    await looked.evaluate(addScript);
    expect(await looked.title()).toBe('Answer this page – Complete Orthopedics');
  });

  it('is a page with its style also at an address that is none', async () => {
    const answer = await page.goto(`${server.url}/staff/work/list`);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Not found');
    expect(await styleOf(page, 'fontSize', 'body')).toBe('18px');
  });
});
