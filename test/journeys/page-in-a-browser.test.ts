import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother } from '../support/bodies.ts';
import { axeFindings, hasBrowser, lowestContrast, startBrowser, widthOf } from '../support/browser.ts';
import { readPage } from '../support/read-page.ts';
import { startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const phone = { width: 320, height: 568 };

/** Journey 2 as whoever is on call sees it: the link of a real SMS, on a phone, by keyboard, without a script. */
describe.skipIf(!hasBrowser)('a page that is opened in Chromium', () => {
  const stack = started(startUnlimited);
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
  });
  afterAll(async () => browser?.close());

  const textsOf = async (caseId: string) =>
    (await stack.api.outbox(caseId)).filter(({ kind, channel }) => /page|escalation/.test(kind) && channel === 'sms');

  /** An emergency came in. @returns its id and code, and the link in the SMS to the first on call */
  async function paged() {
    const { body } = await stack.api.post('/v1/intakes', ofAnother(emergencyIntake));
    const { intakeId: caseId, confirmationCode: code } = body;
    const [text] = await stack.api.until(async () => {
      const texts = await textsOf(caseId);
      return texts.length > 0 && texts;
    });
    return { caseId, code, ...readPage(text.body) };
  }
  const view = async (caseId: string) =>
    (await stack.api.get(`/v1/cases/${caseId}`, { token: await stack.api.staff('nurse') })).body;
  const headline = () => page.getByRole('heading', { level: 1 }).textContent();

  /** Goes through the page by keyboard up to its button, and presses that. */
  async function pressByKeyboard(label: string): Promise<void> {
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.locator(':focus').textContent()) === label) return page.keyboard.press('Enter');
    }
    throw new Error(`The keyboard does not reach "${label}".`);
  }

  it('is answered by its one button; again it is still yours, and nobody else is paged', async () => {
    const { caseId, code, link } = await paged();
    expect((await page.goto(link))?.status()).toBe(200);
    expect(await headline()).toContain(code);
    expect((await view(caseId)).pagingOpen).toBe(true);
    await pressByKeyboard('I have it');
    await page.getByText('You have it').waitFor();
    expect(await view(caseId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-1' });
    await page.reload();
    expect(await headline()).toContain('You have it');
    await stack.api.advance('PT16M');
    expect(await textsOf(caseId)).toHaveLength(1);
  });

  it('says after the next person answered that a colleague has it', async () => {
    const { caseId, link } = await paged();
    await stack.api.advance('PT16M');
    const [, second] = await textsOf(caseId);
    await page.goto(readPage(second.body).link);
    await pressByKeyboard('I have it');
    await page.getByText('You have it').waitFor();
    expect((await page.goto(link))?.status()).toBe(412);
    expect(await headline()).toBe('A colleague has it');
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('is read and reached with ease: axe finds nothing, contrast is 7 to 1 or more, nothing is cut', async () => {
    const { link } = await paged();
    const looked = await (await browser.newContext({ viewport: phone })).newPage();
    await looked.goto(link);
    expect(await axeFindings(looked)).toEqual([]);
    expect(await lowestContrast(looked)).toBeGreaterThanOrEqual(7);
    expect(await widthOf(looked)).toBeLessThanOrEqual(phone.width);
    await looked.getByRole('button').click();
    await looked.getByText('You have it').waitFor();
    expect(await axeFindings(looked)).toEqual([]);
  });
});
