import { type OpenPage, PageClient } from '../../support/page-client.ts';
import type { PageSender } from '../../support/page-senders.ts';
import { calmAnswers, emergencyAnswers, sendOpenForm, startForm, walkForm } from '../../support/page-walk.ts';
import { browserOn } from '../../support/sign-in-browser.ts';
import type { Recorder } from './recorder.ts';

/** Longer than it takes anybody to fill the form in: quicker ones are asked once more. */
const atLeastSeconds = 60;

async function follow(client: PageClient, part: string): Promise<OpenPage> {
  const link = client.page.links.find(({ href }) => href.includes(part));
  if (!link) throw new Error(`"${client.page.title}" leads to no ${part}.`);
  return client.open(link.href);
}

/** Somebody fills in the form page by page, chooses a time, confirms it, and says that they got worse. */
export async function walkForms(api: Recorder): Promise<void> {
  const client = new PageClient(api.page);
  await startForm(client, 'lang=en');
  await walkForm(client, { ...calmAnswers, region: 'long-island' });
  await api.moveOn(atLeastSeconds);
  await sendOpenForm(client, { consent: ['privacy', 'treatment'] });
  await follow(client, '/times');
  const slot = /name="slot" value="([^"]+)"/.exec(client.page.html)?.[1] ?? '';
  await client.press(slot);
  await client.press('book');
  await follow(client, 'manage');
  await client.press('confirm');
  await follow(client, '/worse');
  await client.submit({ worse: ['pain'] }, 'next');
}

/** An emergency by the form: the team is told with a phone number alone. */
export async function walkAlarm(api: Recorder): Promise<void> {
  const client = new PageClient(api.page);
  await startForm(client, 'lang=es');
  await walkForm(client, emergencyAnswers);
  await sendOpenForm(client, { phone: '(631) 555-0177' }, 'alert');
}

/** A nurse signs in and looks around in the console. @param caseId a case to look at */
export async function walkConsole(api: Recorder, caseId: string): Promise<void> {
  const browser = browserOn(new URL(api.base).origin, api.browse);
  await browser.signIn('nurse-1');
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const signedIn: PageSender = (asked) => api.page({ ...asked, headers: { ...asked.headers, cookie } });
  const client = new PageClient(signedIn);
  const addresses = ['/staff', `/staff/cases/${caseId}`, '/staff/intakes/new', '/staff/schedule', '/staff/on-call'];
  for (const address of addresses) await client.open(address);
  await client.open(`/staff/cases/${caseId}`);
  await client.submit({ 'note/text': 'Seen in the console.' }, 'Add the note');
}
