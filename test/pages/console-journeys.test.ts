import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, startBrowser, styleOf } from '../support/browser.ts';
import { bookFirst, emergencyOf, referralOf } from '../support/console-cases.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { go, press } from '../support/press.ts';
import { started } from '../support/started.ts';
import { desk, phone } from '../support/state-faults.ts';

const system: PageSystem = started(startPageSystem);
const at = (path: string): string => `${system.bases.root}${path}`;
let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** A browser of its own in which somebody signed in. */
async function signedIn(staffId: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(at(`/staff/sign-in?staffId=${staffId}`));
  return page;
}

const caseOf = async (caseId: string) =>
  (await system.api.get(`/v1/cases/${caseId}`, { token: await system.api.staff('nurse') })).body;
const unfold = (page: Page, name: string | RegExp) => page.locator('summary', { hasText: name }).first().click();
const main = (page: Page) => page.locator('main').innerText();

/** A phone at night without script, and a laptop with script; in `npm test` each journey goes one of these ways, in `npm run test:long` both. */
const ways: [name: string, options: BrowserContextOptions, quick: readonly number[]][] = [
  ['on a phone, without script', { viewport: phone, javaScriptEnabled: false }, [2, 6]],
  ['on a laptop, with script', { viewport: desk }, [4]],
];
const isLong = process.env.LONG_RUN === 'true';

describe.skipIf(!hasBrowser).each(ways)('staff in the console: %s', (_, options, quick) => {
  const journey = (number: number) => it.runIf(isLong || quick.includes(number));

  journey(2)(
    '2: an emergency that nobody answered is first on the worklist; a nurse takes it, calls, and its clocks stop',
    async () => {
      const caseId = await emergencyOf(system.api);
      await system.api.advance('PT16M');
      expect((await caseOf(caseId)).pagingOpen).toBe(true);
      const page = await signedIn('nurse-1', options);
      expect(await page.locator('main a[href*="cases/"]').first().getAttribute('href')).toContain(caseId);
      await go(page, page.locator(`main a[href*="${caseId}"]`).first());
      await press(page, 'I have it');
      expect(await caseOf(caseId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-1' });
      expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
      await unfold(page, 'Log a call');
      await page.locator('[name="contact/channel"][value="phone"] + label').click();
      await page.locator('[name="contact/reached"][value="true"] + label').click();
      await press(page, 'Log it');
      expect((await caseOf(caseId)).lastContact).toMatchObject({ reached: true, channel: 'phone' });
      await page.context().close();
    },
  );

  journey(4)(
    '4: a case is read, overridden with a reason, booked from the same screen, seen on the day sheet, checked in, completed, closed',
    async () => {
      const caseId = await referralOf(system.api);
      const nurse = await signedIn('nurse-1', options);
      await nurse.goto(at(`/staff/cases/${caseId}`));
      expect(await main(nurse)).toMatch(/Why it is/);
      await unfold(nurse, 'Change the urgency');
      await nurse.locator('[name="override/urgency"][value="urgent"] + label').click();
      await nurse.locator('[name="override/reason"]').fill('Pain is worse since the referral.');
      await press(nurse, 'Change the urgency');
      expect(await caseOf(caseId)).toMatchObject({ urgency: 'urgent' });
      await go(nurse, nurse.locator('main a[href*="/times"]').first());
      await go(nurse, nurse.locator('button[name="book/slotId"]').first());
      const { appointments } = await caseOf(caseId);
      const [{ start, clinicId }] = appointments;
      expect(await main(nurse)).toContain('Booked');
      await nurse.context().close();
      await system.api.advance(await untilBefore(start));
      const front = await signedIn('front-desk-1', options);
      await front.goto(at(`/staff/schedule?clinic=${clinicId}&date=${start.slice(0, 10)}`));
      const row = front.locator('tr', { has: front.locator(`a[href*="${caseId}"]`) });
      await go(front, row.getByRole('button', { name: /Check in/ }));
      await go(front, row.getByRole('button', { name: /Complete/ }));
      await go(front, front.getByRole('button', { name: 'Complete it' }));
      expect(await caseOf(caseId)).toMatchObject({ status: 'seen' });
      await front.context().close();
      const closing = await signedIn('nurse-1', options);
      await closing.goto(at(`/staff/cases/${caseId}`));
      await unfold(closing, /^Close/);
      await closing.locator('[name="close/outcome"]').selectOption('treated');
      await press(closing, 'Yes, close this case');
      expect(await caseOf(caseId)).toMatchObject({ status: 'closed', outcome: 'treated' });
      await closing.context().close();
    },
  );

  journey(6)('6: time off over a booked visit lists it, and its visit is moved from there', async () => {
    const caseId = await referralOf(system.api);
    const visit = await bookFirst(system.api, caseId, 'queens');
    const day = visit.start.slice(0, 10);
    const page = await signedIn('admin-1', options);
    await page.goto(at(`/staff/schedule/practitioners/${visit.practitionerId}/time-off`));
    await page.locator('[name=from]').fill(day);
    await page.locator('[name=to]').fill(day);
    await page.locator('[name=reason]').fill('ill');
    await go(page, page.locator('button[value=preview]'));
    expect(await main(page)).toMatch(/booked visits? (is|are) in the way/);
    await go(page, page.locator('button[value=save]'));
    await go(page, page.locator(`a[href*="moving=${visit.appointmentId}"]`).first());
    await go(page, page.locator('button[name$="slotId"]').first());
    const { appointments } = await caseOf(caseId);
    const moved = appointments.find(
      ({ appointmentId }: { appointmentId: string }) => appointmentId === visit.appointmentId,
    );
    expect(moved).toMatchObject({ status: 'booked' });
    expect(`${moved.practitionerId} ${moved.start}`).not.toBe(`${visit.practitionerId} ${visit.start}`);
    await page.context().close();
  });
});

/** The span from the system's time until a quarter of an hour before an instant. */
async function untilBefore(instant: string): Promise<string> {
  const { now } = (await system.api.get('/_local/clock')).body;
  return `PT${Math.max(1, Math.round((Date.parse(instant) - Date.parse(now)) / 60_000) - 15)}M`;
}

describe.skipIf(!hasBrowser)('nobody loses work', () => {
  it('two nurses on one case: the second sees both versions and what they typed, and does it on the new one', async () => {
    const caseId = await referralOf(system.api);
    const [one, two] = await Promise.all([
      signedIn('nurse-1', { viewport: desk }),
      signedIn('nurse-2', { viewport: phone }),
    ]);
    for (const page of [one, two]) await page.goto(at(`/staff/cases/${caseId}`));
    await unfold(one, /^Assign/);
    await one.locator('[name="assign/assignee"]').selectOption('surgeon-1');
    await press(one, 'Assign');
    await unfold(two, 'Change the urgency');
    await two.locator('[name="override/urgency"][value="urgent"] + label').click();
    await two.locator('[name="override/reason"]').fill('She cannot sleep for pain.');
    await press(two, 'Change the urgency');
    expect(await main(two)).toContain('surgeon-1');
    expect(await two.locator('[name="override/reason"]').inputValue()).toBe('She cannot sleep for pain.');
    await press(two, /new version/);
    expect(await caseOf(caseId)).toMatchObject({ urgency: 'urgent', assignee: 'surgeon-1' });
    for (const page of [one, two]) await page.context().close();
  });

  it('a session that ends while one types: the text is given back after signing in, and sent', async () => {
    const caseId = await referralOf(system.api);
    const page = await signedIn('nurse-1', { viewport: phone });
    await page.goto(at(`/staff/cases/${caseId}`));
    await unfold(page, 'Add a note');
    await page.locator('[name="note/text"]').fill('Daughter calls back at noon.');
    await system.api.advance('PT16M');
    await press(page, 'Add the note');
    expect(await page.title()).toMatch(/[Ss]ign/);
    await go(page, page.getByRole('link', { name: /Sign in/ }).first());
    // The people of the practice: whoever had typed it.
    await go(page, page.getByRole('button', { name: /nurse-1/ }));
    expect(await page.locator('main textarea').first().inputValue()).toBe('Daughter calls back at noon.');
    await press(page, /Send/);
    expect((await caseOf(caseId)).notes.at(-1).text).toBe('Daughter calls back at noon.');
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('by keyboard alone', () => {
  it('a case is found on the worklist, opened and taken, with the focus in sight', async () => {
    const caseId = await emergencyOf(system.api);
    const page = await signedIn('nurse-1', { viewport: desk });
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open], details[open]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    for (let rows = 0; rows < 40; rows++) {
      await page.keyboard.press('j');
      if (await page.evaluate(`document.activeElement.href?.includes('${caseId}') ?? false`)) break;
    }
    expect(await styleOf(page, 'outlineWidth')).toBe('4px');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${caseId}*`);
    for (let stops = 0; stops < 60; stops++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.textContent.trim()')) === 'I have it') break;
    }
    expect(await styleOf(page, 'outlineWidth')).toBe('4px');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await caseOf(caseId)).toMatchObject({ acknowledgedBy: 'nurse-1' });
    await page.context().close();
  });
});
