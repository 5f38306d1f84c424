import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, startBrowser, styleOf } from '../support/browser.ts';
import { somebodyNew } from '../support/gallery/booking-states.ts';
import type { Fields } from '../support/page-form.ts';
import { type PageSystem, startPageSystem } from '../support/page-system.ts';
import { started } from '../support/started.ts';
import { desk, phone } from '../support/state-faults.ts';

const system: PageSystem = started(startPageSystem);
const mostPages = 40;

/** Whether a page of the form is open, and which. */
const pageAt = (page: Page): Promise<string | null> =>
  page.evaluate("document.querySelector('button[value=next]') && (document.querySelector('[name=at]')?.value ?? null)");

/** Fills in what the open page asks of the answers, as a person does: by its rows and boxes. */
async function fill(page: Page, answers: Fields): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const own = page.locator(`main [name="${name}"]:not([type=hidden])`);
    if ((await own.count()) === 0) continue;
    const kind = await own.first().getAttribute('type');
    if (kind !== 'radio' && kind !== 'checkbox') await own.fill(String(answer));
    else
      for (const value of [answer].flat())
        await page.locator(`main [name="${name}"][value="${value}"] + label`).click();
  }
}

const press = (page: Page, value: string) =>
  page.locator(`button[value="${value}"]:not(.default-button)`).first().click();

/** Goes through the form up to its check page, or until it is none. */
async function walk(page: Page, answers: Fields): Promise<void> {
  for (let pages = 0; pages < mostPages; pages++) {
    const at = await pageAt(page);
    if (at === null || at === 'check') return;
    await fill(page, answers);
    await press(page, 'next');
  }
  throw new Error(`The form does not end: ${await page.title()}`);
}

/** Presses once more where it was filled in quicker than people do. */
async function send(page: Page): Promise<void> {
  await fill(page, { consent: ['privacy', 'treatment'] });
  await press(page, 'send');
  if (await page.locator('button[value=send]').count()) await press(page, 'send');
}

const h1 = (page: Page) => page.locator('h1').innerText();

type Ways = [name: string, language: 'en' | 'es', options: BrowserContextOptions];
/** A covering set: each language, width, setting of the reader, with script and without. */
const ways: Ways[] = [
  ['Spanish, on a phone, without script', 'es', { viewport: phone, javaScriptEnabled: false }],
  [
    'English, at a desk, with script, in forced colours, without motion',
    'en',
    { viewport: desk, forcedColors: 'active', reducedMotion: 'reduce' },
  ],
];

/** In `npm test` the way that has least: a small phone and no script; in `npm run test:long` both. */
const waysNow = process.env.LONG_RUN === 'true' ? ways : ways.slice(0, 1);

describe.skipIf(!hasBrowser).each(waysNow)('the journeys of a patient: %s', (_, language, options) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage(options);
  });
  afterAll(() => browser?.close());
  const open = (address: string) => page.goto(`${system.bases.stage}${address}`);

  it('1: fills in the form, chooses a time, books it, has its calendar file, moves it', async () => {
    await open(`/intake?lang=${language}`);
    await walk(page, somebodyNew());
    await send(page);
    await page.locator('main a[href*="/times?"]').first().click();
    // Not tomorrow's: so short before it a visit is moved by phone.
    await page.locator('main a[href*="from="]').last().click();
    await page.locator('button[name=slot]:visible').nth(2).click();
    await press(page, 'book');
    expect(await h1(page)).toContain(language === 'es' ? 'Su cita está reservada.' : 'Your visit is booked.');
    const calendar = await page.locator('a[href*="calendar.ics"]').getAttribute('href');
    expect(await (await fetch(new URL(calendar ?? '', page.url()))).text()).toContain('BEGIN:VEVENT');
    await page.locator('a[href*="/manage?"]').first().click();
    await page.locator('main a[href*="/times?"]').first().click();
    await page.locator('button[name=slot]:visible').nth(4).click();
    await press(page, 'book');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('main').innerText()).toContain(language === 'es' ? 'cambi' : 'moved');
    await page.locator('a[href*="/manage?"]').first().click();
    await page.locator('button[value=confirm]').click();
    expect(await page.locator('button[value=confirm]').count()).toBe(0);
  });

  it('2: is told at once of an emergency, and our team is paged', async () => {
    await open(`/intake?lang=${language}`);
    await walk(page, { ...somebodyNew(), bladder: 'loss-of-control-or-retention' });
    expect(await page.title()).toContain('911');
    const call = page.locator('main a[href="tel:911"]');
    const box = await call.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(64);
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(options.viewport?.height ?? 0);
    await page.locator('main [name=phone]').fill(language === 'es' ? '(631) 555-0190' : '(631) 555-0191');
    await press(page, 'alert');
    expect(await page.locator('main').innerText()).toContain(
      language === 'es' ? 'Avisamos al equipo.' : 'We alerted our team.',
    );
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0];
    const { cases } = (await system.api.get('/v1/worklist', { token: await system.api.staff('nurse') })).body;
    expect(cases.find((each: { code: string }) => each.code === code)).toMatchObject({
      urgency: 'emergent',
      pagingOpen: true,
    });
  });
});

/** Moves the focus on by Tab to what an expression of `e` is true of. */
async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`((e) => ${isThere})(document.activeElement)`)) return;
  }
  throw new Error(`Tab leads to nothing of which ${isThere}: ${await page.title()}`);
}

/** Answers one field: words are typed, boxes ticked by Space, rows chosen by Space and arrows. */
async function answerByKeys(page: Page, name: string, answer: Fields[string]): Promise<void> {
  const [first, ...others] = [answer].flat();
  await tabTo(page, `e.name === '${name}'`);
  const kind = await page.evaluate('document.activeElement.type');
  if (kind !== 'radio' && kind !== 'checkbox') return page.keyboard.type(first ?? '');
  await page.keyboard.press('Space');
  for (let rows = 0; kind === 'radio' && rows < 12; rows++) {
    if ((await page.evaluate('document.activeElement.value')) === first) return;
    await page.keyboard.press('ArrowDown');
  }
  for (const _ of others) {
    await tabTo(page, `e.name === '${name}'`);
    await page.keyboard.press('Space');
  }
}

/** Presses by Enter what Tab leads to, in sight. */
async function enter(page: Page, isThere: string): Promise<void> {
  await tabTo(page, isThere);
  expect(await styleOf(page, 'outlineWidth')).toBe('4px');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

const asked = `[...new Set([...document.querySelectorAll('main input:not([type=hidden]), main textarea')].map((e) => e.name))]`;

async function fillByKeys(page: Page, answers: Fields): Promise<void> {
  for (const name of await page.evaluate<string[]>(asked)) {
    const answer = answers[name];
    if (answer !== undefined) await answerByKeys(page, name, answer);
  }
}

describe.skipIf(!hasBrowser)('by keyboard alone', () => {
  it('the form is answered by Tab, arrows, Space and Enter, and a time is booked, with the focus in sight', async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ viewport: phone });
      await page.goto(`${system.bases.stage}/intake?lang=en`);
      const answers = somebodyNew();
      for (let at = await pageAt(page); at !== null && at !== 'check'; at = await pageAt(page)) {
        // The number on the first page is for whoever wants to be called instead.
        await fillByKeys(page, at === 'who' ? { who: 'patient' } : answers);
        await enter(page, "e.value === 'next'");
      }
      await fillByKeys(page, { consent: ['privacy', 'treatment'] });
      await enter(page, "e.value === 'send'");
      if (await page.locator('button[value=send]').count()) await enter(page, "e.value === 'send'");
      await enter(page, '/\\/times\\?/.test(e.href)');
      await enter(page, "e.name === 'slot'");
      await enter(page, "e.value === 'book'");
      expect(await h1(page)).toContain('Your visit is booked.');
    } finally {
      await browser.close();
    }
  });
});
