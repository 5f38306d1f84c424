import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { type ConsoleCases, fillConsole } from '../support/console-cases.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { started } from '../support/started.ts';
import { desk, looksFaults, phone, readingFaults } from '../support/state-faults.ts';
import { validHtml } from '../support/valid-html.ts';

const system: PageSystem = started(startPageSystem);
const console_ = started(async () => {
  const chromium = await startBrowser();
  const cases = await fillConsole(system.api);
  return { chromium, cases, stop: () => chromium.close() };
});

type Addresses = (cases: ConsoleCases) => readonly string[];

/** One page of each shape, by who sees most of it. */
const pages: [staffId: string, addresses: Addresses][] = [
  [
    'nurse-1',
    ({ emergency, referral, booked }) => [
      '/staff',
      `/staff/cases/${emergency}`,
      `/staff/cases/${referral}`,
      `/staff/cases/${booked}`,
      `/staff/cases/${referral}/times`,
      '/staff/intakes/new',
      '/staff/on-call',
      '/staff/alerts',
      '/staff/reports',
    ],
  ],
  [
    'front-desk-1',
    ({ referral, clinicId, date }) => [
      `/staff/cases/${referral}`,
      `/staff/schedule?clinic=${clinicId}&date=${date}`,
      `/staff/schedule/week?from=${date}`,
      '/staff/schedule/calendars',
    ],
  ],
  [
    'admin-1',
    ({ referral }) => [
      '/staff/schedule/practitioners/spine-surgeon-1',
      '/staff/schedule/clinics/nassau',
      '/staff/schedule/reassign?practitioner=spine-surgeon-1&date=2030-01-17',
      '/staff/operations',
      `/staff/operations/audit?case=${referral}`,
      '/staff/operations/directory',
    ],
  ],
];

/** At a desk axe finds what it finds on a phone, but for what is shown there alone: in `npm test` the first two of each are looked at there too. */
const isLong = process.env.LONG_RUN === 'true';

/** @returns what is at fault with a page as it is shown to whoever is signed in */
async function faultsAt(page: Page, address: string, atDesk: boolean): Promise<string[]> {
  await page.setViewportSize(phone);
  const answer = await page.goto(`${system.bases.root}${address}`);
  const faults = [
    ...(answer?.status() === 200 ? [] : [`was answered ${answer?.status()}`]),
    ...(await validHtml((await answer?.text()) ?? '')),
    ...(await looksFaults(page)),
    ...(await readingFaults(page)),
  ];
  if (atDesk) {
    await page.setViewportSize(desk);
    faults.push(...(await readingFaults(page)).map((fault) => `1280: ${fault}`));
  }
  return faults.map((fault) => `${address}: ${fault}`);
}

describe.skipIf(!hasBrowser)(
  'in Chromium no page of the console is cut, faint, too small or beyond the edge, at 320 and 1280 pixels; it is valid and axe finds nothing',
  () => {
    it.each(pages)('as %s sees it', async (staffId, addresses) => {
      const context = await console_.chromium.newContext();
      const page = await context.newPage();
      await page.goto(`${system.bases.root}/staff/sign-in?staffId=${staffId}`);
      const faults: string[] = [];
      for (const [at, address] of addresses(console_.cases).entries())
        faults.push(...(await faultsAt(page, address, isLong || at < 2)));
      await context.close();
      expect(faults).toEqual([]);
    });
  },
);
