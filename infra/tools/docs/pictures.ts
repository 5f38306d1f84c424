import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { fillConsole } from '../../../test/support/console-cases.ts';
import { PageClient } from '../../../test/support/page-client.ts';
import { httpSender } from '../../../test/support/page-senders.ts';
import { calmAnswers, emergencyAnswers, startForm, walkForm } from '../../../test/support/page-walk.ts';
import { startBrowser } from '../browser.ts';
import { Api } from '../demo/client.ts';
import { emergencyIntake, ofAnother } from '../demo/samples.ts';

const folder = new URL('../../../docs/pictures/', import.meta.url).pathname;
/** A phone's, in CSS pixels. */
const phone = { width: 390, height: 700 };

/** An emergency comes in. @returns the link in the text message to whoever is on call */
async function pageOnCall(api: Api): Promise<string> {
  const { body } = await api.post('/v1/intakes', ofAnother(emergencyIntake));
  const { body: text } = await api.until(async () =>
    (await api.outbox(body.intakeId)).find(({ channel, kind }) => channel === 'sms' && kind === 'page'),
  );
  const [link] = text.match(/https?:\S+/) ?? [];
  if (!link) throw new Error(`The page has no link: ${text}`);
  return link;
}

/** @returns addresses of the form at a question, and of an emergency in it: each holds the form as it stands */
async function formAddresses(base: string): Promise<Record<string, string>> {
  const client = new PageClient(httpSender(base));
  await startForm(client, 'lang=en');
  await walkForm(client, calmAnswers, 'bladder');
  const question = `${base}${client.page.address}`;
  await walkForm(client, emergencyAnswers);
  return { 'form-question': question, 'form-emergency': `${base}${client.page.address}` };
}

const picture = (page: Page, name: string) => page.screenshot({ path: `${folder}${name}.png` });

/** What a nurse sees in the console: the worklist on a laptop, a case on a phone. */
async function pictureConsole(browser: Browser, base: string): Promise<void> {
  const { referral } = await fillConsole(new Api(base));
  const signIn = `${base}/staff/sign-in?staffId=nurse-1`;
  for (const [name, viewport, address] of [
    ['console-worklist', { width: 1100, height: 560 }, '/staff'],
    ['console-case', phone, `/staff/cases/${referral}`],
  ] as const) {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.goto(signIn);
    await page.goto(`${base}${address}`);
    await picture(page, name);
  }
}

/** Pictures of the pages that a running system shows, for README and docs. */
async function takePictures(base: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: phone });
    await page.goto(await pageOnCall(new Api(base)));
    await picture(page, 'page');
    await page.getByRole('button').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture(page, 'page-answered');
    for (const [name, address] of Object.entries(await formAddresses(base))) {
      await page.goto(address);
      await picture(page, name);
    }
    await pictureConsole(browser, base);
  } finally {
    await browser.close();
  }
}

await takePictures(process.env.BASE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`);
