import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileAssets } from '../../infra/tools/style/compile.ts';
import { assetNames } from '../../shared/http/html/assets.ts';
import { mainButton, otherButton } from '../../shared/http/html/form/buttons.ts';
import { countdown } from '../../shared/http/html/form/countdown.ts';
import { errorSummary } from '../../shared/http/html/form/error-summary.ts';
import { formControls } from '../../shared/http/html/form/page-controls.ts';
import { textField } from '../../shared/http/html/form/text-field.ts';
import { html } from '../../shared/http/html/markup.ts';
import { patientPage } from '../../shared/http/html/patient-page.ts';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { testSite } from '../support/page-server.ts';

const now = Temporal.Instant.from('2026-11-27T19:30:00Z');
const { files } = compileAssets();

const form = html`<form id="f" method="post" action="./">${textField({ name: 'name', label: 'Name' })}
${mainButton({ label: 'Continue', name: 'go', value: 'next' })}${otherButton({ label: 'Again', name: 'go', value: 'again' })}</form>`;
const frame = { title: 'Test', language: 'en', up: './' } as const;
const pages: Readonly<Record<string, string>> = {
  '/form': patientPage(testSite, {
    ...frame,
    controls: formControls({ language: 'en', form: 'f' }),
    main: html`<h1>Form</h1>${form}`,
  }),
  '/errors': patientPage(testSite, {
    ...frame,
    main: html`${errorSummary('Check 1 answer.', [{ field: 'name', text: 'Write it.' }])}<h1>Form</h1>${form}`,
  }),
  '/hold': patientPage(testSite, {
    ...frame,
    main: html`<h1>Held until 2:36 PM</h1>${countdown({ language: 'en', now, until: now.add({ minutes: 6 }) })}`,
  }),
};

describe.skipIf(!hasBrowser)('the script of the pages in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  /** What forms sent, one body a POST. */
  let sent: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    server = createServer(async (request, response) => {
      const path = request.url ?? '';
      const asset = Object.keys(files).find(
        (name) => path === `/assets/${assetNames[name as keyof typeof assetNames]}`,
      );
      if (asset) {
        response.setHeader('Content-Type', asset.endsWith('.css') ? 'text/css' : 'text/javascript');
        return response.end(files[asset]);
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (request.method !== 'POST') return response.end(pages[path] ?? '');
      sent.push((await request.toArray()).join(''));
      // The page stays as it is, as while an answer is on its way.
      return response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  const open = async (
    path: string,
    options: { javaScriptEnabled?: boolean; at?: Temporal.Instant } = {},
  ): Promise<Page> => {
    const page = await browser.newPage(options);
    if (options.at) await page.clock.install({ time: options.at.epochMilliseconds });
    await page.goto(`${url}${path}`);
    return page;
  };
  const said = (page: Page) => page.locator('[data-spoken]').textContent();

  it.each([true, false])('errors are read first (script: %s)', async (javaScriptEnabled) => {
    const page = await open('/errors', { javaScriptEnabled });
    await page.locator('#errors:focus').waitFor();
  });

  it('counts down by the time of the server, whatever the clock of the phone says', async () => {
    const page = await open('/hold', { at: now.subtract({ hours: 30 }) });
    expect(await page.locator('[data-line]').textContent()).toBe('Time left: 6:00');
    expect(await page.locator('[data-line]').isVisible()).toBe(true);
    await page.clock.runFor(1000);
    expect(await page.locator('[data-clock]').textContent()).toBe('5:59');
    expect(await said(page)).toBe('');
  });

  it('speaks when five minutes are left, one, and none, and never in between', async () => {
    const page = await open('/hold', { at: now });
    const heard: (string | null)[] = [];
    await page.clock.runFor(59_000);
    heard.push(await said(page));
    await page.clock.runFor(1000);
    heard.push(await said(page));
    await page.evaluate(`document.querySelector('[data-spoken]').textContent = ''`);
    await page.clock.runFor(239_000);
    heard.push(await said(page));
    await page.clock.runFor(1000);
    heard.push(await said(page));
    await page.clock.runFor(60_000);
    heard.push(await said(page));
    expect(heard).toEqual(['', '5 minutes left.', '', '1 minute left.', 'The time is over.']);
    expect(await page.locator('[data-line]').isVisible()).toBe(false);
    expect(await page.getByText('The time is over.').isVisible()).toBe(true);
  });

  it('tells a phone that slept through it all that the time is over', async () => {
    const page = await open('/hold', { at: now });
    await page.clock.fastForward('02:00:00');
    expect(await said(page)).toBe('The time is over.');
  });

  it('shows nothing of it without a script', async () => {
    const page = await open('/hold', { javaScriptEnabled: false });
    expect(await page.locator('[data-line]').isVisible()).toBe(false);
    expect(await page.getByText('Held until 2:36 PM').isVisible()).toBe(true);
  });

  it('drops the second press of a double one and sends a later one again', async () => {
    sent = [];
    const page = await open('/form');
    const press = (at: number) =>
      page.evaluate(`(() => {
        const event = new SubmitEvent('submit', { cancelable: true, bubbles: true, submitter: document.querySelector('.main-button') });
        Object.defineProperty(event, 'timeStamp', { value: ${at} });
        document.getElementById('f').dispatchEvent(event);
        return event.defaultPrevented;
      })()`);
    expect([await press(5000), await press(5900), await press(6001)]).toEqual([false, true, false]);
    expect(await page.locator('[data-busy]').textContent()).toBe('Continue');
  });

  it.each([true, false])(
    'sends what goes on when Enter is pressed in a box (script: %s)',
    async (javaScriptEnabled) => {
      sent = [];
      const page = await open('/form', { javaScriptEnabled });
      await page.getByLabel('Name').fill('A');
      await page.keyboard.press('Enter');
      await expect.poll(() => sent).toEqual(['go=next&name=A']);
    },
  );

  it('shows which button is at work, and that it is not any more once the page is back', async () => {
    sent = [];
    const page = await open('/form');
    await page.getByRole('button', { name: 'Again' }).click();
    await expect.poll(() => sent).toEqual(['name=&go=again']);
    expect(await page.locator('[data-busy]').textContent()).toBe('Again');
    await page.evaluate('dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))');
    expect(await page.locator('[data-busy]').count()).toBe(0);
  });
});
